// Suggestions come with a module of their own, once somebody turns to a search field.
const { module, from } = document.getElementById("suggestions").dataset;
const field = 'form[role="search"] input[type="search"]';

async function prepare({ target }) {
  if (!target.matches?.(field) || target.hasAttribute("aria-autocomplete")) return;
  const { suggest } = await import(module);
  suggest(target, from);
}

document.addEventListener("focusin", prepare);
if (document.activeElement) prepare({ target: document.activeElement });
