"""Finds or brings the tools that only tests need: a browser, the HTML validator, Node's packages.

Each returns what it found, or the reason why the tests that need it cannot run.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
COMPILED = "static/css"


def quietly(*command, seconds=600):
    """Run a command without its output; return whether it succeeded in time."""
    try:
        done = subprocess.run(
            [str(part) for part in command], cwd=ROOT, capture_output=True, timeout=seconds,
            stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def browser():
    """Return a Chromium: the machine's, else Playwright's own, else Debian's where we may."""
    if not driver_starts():
        debian_packages("libatomic1")
    if not driver_starts():
        return None, "browser tests: Playwright's driver does not start here"
    found = os.environ.get("CITYWEB_BROWSER") or installed_browser() or playwright_browser()
    if not found:
        print("Fetching a browser for the tests (once) …", flush=True)
        if quietly(sys.executable, "-m", "playwright", "install", "chromium", seconds=240):
            found = playwright_browser()
    if not found:
        debian_packages("chromium")
        found = installed_browser()
    return found, "browser tests: no Chromium here, and none could be fetched"


def driver_starts():
    """Whether what Playwright brings runs at all, which a small machine may lack a library for."""
    return quietly(sys.executable, "-m", "playwright", "--version")


def installed_browser():
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def playwright_browser():
    """Return the browser that Playwright fetched, if it is there and finds its libraries."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and quietly(path, "--version") else None


def debian_packages(*names):
    """Install packages of Debian, where we may."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Fetching {', '.join(names)} for the tests (once) …", flush=True)
        quietly("apt-get", "update")
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        quietly("apt-get", "install", "-y", "--no-install-recommends", *names)


def debian_servers(*names):
    """Install servers of Debian, where that starts none: it would, with systemd."""
    if not Path("/run/systemd/system").exists():
        debian_packages(*names)


def varnish():
    """Return the Varnish with which its configuration is tested."""
    found = os.environ.get("CITYWEB_VARNISH") or server("varnishd")
    if not found or not any(Path("/usr/lib").glob("**/varnish/vmods/libvmod_xkey.so")):
        debian_servers("varnish", "varnish-modules")
        found = server("varnishd")
    return found, "tests of Varnish: it is not here with its xkey, and could not be fetched"


def nginx():
    """Return the nginx with which its configuration is tested."""
    found = os.environ.get("CITYWEB_NGINX") or server("nginx")
    if not found:
        debian_servers("nginx")
        found = server("nginx")
    return found, "tests of nginx: it is not here, and could not be fetched"


def server(name):
    """Find a server where Debian puts it, which is not on everyone's path."""
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


def vnu():
    """Return the jar of the HTML validator, where there is a Java to run it."""
    if not shutil.which("java"):
        return None, "HTML validation: there is no Java here"
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.exists():
        node_packages()
    return (jar if jar.exists() else None), "HTML validation: npm could not bring vnu"


def node_packages():
    """Install what package-lock.json names; return whether it is there."""
    if not shutil.which("npm"):
        return False
    print("Fetching Node packages (once) …", flush=True)
    return quietly("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")


def styles_problem():
    """Say what is wrong with the committed styles, or return None.

    They are built again where Node is at hand, and must come out the same.
    """
    if not shutil.which("node"):
        return None
    if not (ROOT / "node_modules").exists() and not node_packages():
        return "npm could not fetch what builds them"
    before = contents()
    if not quietly("npm", "run", "css", "--silent"):
        return "npm run css fails"
    return None if contents() == before else "static/css is not what styles/ make; run make css"


def contents():
    return {path: path.read_bytes() for path in (ROOT / COMPILED).rglob("*") if path.is_file()}
