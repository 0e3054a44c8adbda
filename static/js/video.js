// A film: nobody is sent to its host before they press "play".
for (const film of document.querySelectorAll(".film[data-player]")) {
  const button = film.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.src = film.dataset.player;
    frame.title = film.dataset.title;
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    film.querySelector(".screen").replaceChildren(frame);
    frame.focus();
    // What came since is another document; the keyboard goes into it only when sent anew.
    frame.addEventListener("load", () => {
      if (document.activeElement !== frame) return;
      frame.blur();
      frame.focus();
    });
  });
}
