// A search field that suggests pages: a combobox with a list, as ARIA describes it.
const PAUSE = 150;
let made = 0;

export function suggest(field, from) {
  if (field.hasAttribute("aria-autocomplete")) return;
  const list = document.createElement("ul");
  list.id = `suggestions-${++made}`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.hidden = true;
  list.setAttribute("aria-label", field.labels[0].textContent);
  field.form.append(list);
  field.setAttribute("role", "combobox");
  field.autocomplete = "off";
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);

  let timer, asked = 0, chosen = -1;

  function choose(index) {
    chosen = index;
    [...list.children].forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) option.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[index].id);
  }

  function show(found) {
    list.replaceChildren(...found.map(({ title, url, kind }, at) => {
      const option = document.createElement("li");
      const note = document.createElement("span");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.dataset.url = url;
      note.className = "note";
      note.textContent = kind;
      option.append(title, " ", note);
      return option;
    }));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  }

  async function ask() {
    const number = ++asked, words = field.value.trim();
    if (words.length < 2) return show([]);
    try {
      const answer = await fetch(`${from}?q=${encodeURIComponent(words)}`);
      const { suggestions = [] } = answer.ok ? await answer.json() : {};
      if (number === asked) show(suggestions);
    } catch {
      show([]);
    }
  }

  function close() {
    clearTimeout(timer);
    asked++;
    show([]);
  }

  show([]);
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") choose(chosen < last ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) location.assign(list.children[chosen].dataset.url);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, and with it the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("li");
    if (option) location.assign(option.dataset.url);
  });
}
