// Builds static/css/city.css: USWDS in its layer, the city's own layer above it.
// The result depends on the sources and the locked packages alone, so that it can
// be built again and compared.
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "sass";
import { transform } from "lightningcss";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const city = join(here, "city");

// Hexes that uswds.scss gives to the brand, each of them nowhere else in USWDS.
const BRAND = {
  "#0f5061": "var(--link)",
  "#0d5c70": "var(--link)",
  "#0a3743": "var(--head)",
  "#072a34": "var(--head)",
  "#dcebea": "var(--haze)",
};

function uswds() {
  const { css } = compile(join(here, "uswds.scss"), {
    loadPaths: [join(root, "node_modules/@uswds/uswds/packages")],
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin", "if-function", "color-functions", "mixed-decls"],
    logger: { warn() {}, debug() {} },
  });
  const branded = Object.entries(BRAND).reduce((text, [hex, property]) => text.replaceAll(hex, property), css);
  return branded.replace(/@font-face\s*{[^}]*}/g, "").replace(/@charset "[^"]*";/g, "");
}

const parts = readdirSync(city).filter((name) => name.endsWith(".css")).sort();
const source = [
  readFileSync(join(here, "fonts.css"), "utf8"),
  "@layer uswds, city;",
  `@layer uswds { ${uswds()} }`,
  ...parts.map((name) => `@layer city { ${readFileSync(join(city, name), "utf8")} }`),
].join("\n");
const { code } = transform({
  filename: "city.css",
  code: Buffer.from(source),
  minify: true,
  targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) },
});
mkdirSync(join(root, "static/css"), { recursive: true });
writeFileSync(join(root, "static/css/city.css"), code);
