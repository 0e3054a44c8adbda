// Alerts that a visitor has hidden stay hidden for the visit. It runs where it stands, before
// anything is drawn, so that nothing jumps.
{
  const KEY = "hidden-alerts";
  const section = document.currentScript.parentElement;
  let hidden = [];
  try {
    hidden = JSON.parse(sessionStorage.getItem(KEY)) ?? [];
  } catch {
    // Without storage an alert is hidden on this page alone.
  }

  const remove = (alert) => {
    alert.remove();
    if (!section.querySelector(".alert")) section.remove();
  };

  const hide = (alert) => {
    hidden = [...hidden, alert.dataset.alert];
    try {
      sessionStorage.setItem(KEY, JSON.stringify(hidden));
    } catch {
      // As above.
    }
    remove(alert);
    // The keyboard goes on with the next alert, or with what follows them.
    (section.querySelector("button") ?? document.querySelector(".top a"))?.focus();
  };

  for (const button of section.querySelectorAll("button")) {
    const alert = button.closest(".alert");
    if (hidden.includes(alert.dataset.alert)) {
      remove(alert);
    } else {
      button.hidden = false;
      button.addEventListener("click", () => hide(alert));
    }
  }
}
