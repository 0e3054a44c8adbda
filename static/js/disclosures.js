// A link to a disclosure, or to something inside one, opens it.
function open() {
  let name;
  try {
    name = decodeURIComponent(location.hash.slice(1));
  } catch {
    return;
  }
  const target = name && document.getElementById(name);
  if (!target) return;
  let around = target.closest("details:not([open])");
  if (!around) return;
  for (; around; around = around.parentElement.closest("details:not([open])")) around.open = true;
  target.scrollIntoView();
}

open();
addEventListener("hashchange", open);
// A second click on the same link changes no address.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href*='#']");
  if (link && link.href === location.href) open();
});
addEventListener("beforeprint", () => {
  for (const each of document.querySelectorAll("details:not([open])")) {
    each.open = true;
    each.dataset.forPrint = "";
  }
});
addEventListener("afterprint", () => {
  for (const each of document.querySelectorAll("details[data-for-print]")) {
    each.open = false;
    delete each.dataset.forPrint;
  }
});
