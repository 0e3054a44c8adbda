// The version that autosave keeps is the window's own: what is sent after it says so,
// and a button that is pressed while a draft is on its way waits for it.
const FORM = "form[data-edit-form]";
let saving = false;
let leaving = false;
let waiting = null;

function sayWhichVersion(form, { revision_id: id, revision_created_at: createdAt }) {
  for (const [name, value] of [
    ["loaded_revision_id", id],
    ["loaded_revision_created_at", createdAt],
  ]) {
    const input = form.elements.namedItem(name);
    if (input && value) input.value = value;
  }
}

function settled() {
  // A change made meanwhile starts the next draft at once; the button waits for that too.
  setTimeout(() => {
    if (saving || !waiting) return;
    const { form, name, value } = waiting;
    // The button is disabled by now, and a disabled button says nothing.
    const pressed = document.createElement("input");
    pressed.type = "hidden";
    [pressed.name, pressed.value] = [name, value];
    if (name) form.append(pressed);
    waiting = null;
    form.requestSubmit();
  });
}

document.addEventListener("w-autosave:save", (event) => {
  if (leaving) event.preventDefault();
  saving = !event.defaultPrevented;
});
document.addEventListener("w-autosave:success", (event) => {
  saving = false;
  const form = event.target.closest(FORM);
  if (form) sayWhichVersion(form, event.detail.response);
  settled();
});
document.addEventListener("w-autosave:error", () => {
  saving = false;
  settled();
});
document.addEventListener(
  "submit",
  (event) => {
    if (!event.target.matches(FORM)) return;
    leaving = !saving;
    if (leaving) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { name, value } = event.submitter ?? {};
    waiting ??= { form: event.target, name, value };
  },
  { capture: true },
);
