// Shows the values at a place of a figure, under the pointer or by the arrow keys. They are read from the figure's table; without this script the table says the same.
"use strict";
{
  const spoken = document.createElement("p");
  spoken.className = "hidden";
  spoken.setAttribute("role", "status");
  spoken.setAttribute("aria-live", "polite");
  document.body.append(spoken);

  for (const figure of document.querySelectorAll("figure")) {
    const rows = [...figure.querySelectorAll("tr[data-x]")];
    if (rows.length > 0) follow(figure.querySelector(".picture"), figure, rows);
  }

  function follow(picture, figure, rows) {
    const places = rows.map(row => Number(row.dataset.x));
    const columns = [...figure.querySelectorAll("thead th")].map(head => head.textContent);
    const line = document.createElement("div");
    const card = document.createElement("dl");
    line.className = "pointer";
    card.className = "card";
    for (const part of [line, card]) {
      part.hidden = true;
      part.setAttribute("aria-hidden", "true");
      part.style.top = 100 * picture.dataset.top + "%";
      picture.append(part);
    }
    line.style.bottom = 100 * picture.dataset.bottom + "%";
    picture.classList.add("live");
    picture.tabIndex = 0;
    picture.setAttribute("role", "group");
    picture.setAttribute("aria-label", picture.querySelector("title").textContent + ": arrow keys tell its values, Escape ends it");
    let shown = -1;

    function show(index) {
      if (index === shown) return;
      shown = index;
      const x = places[index];
      line.style.left = 100 * x + "%";
      card.style.left = x > 0.5 ? "auto" : `calc(${100 * x}% + 12px)`;
      card.style.right = x > 0.5 ? `calc(${100 - 100 * x}% + 12px)` : "auto";
      card.replaceChildren();
      [...rows[index].cells].forEach((cell, i) => {
        if (cell.textContent === "") return;
        const name = document.createElement("dt"), value = document.createElement("dd");
        name.textContent = columns[i];
        value.textContent = cell.textContent;
        card.append(name, value);
      });
      line.hidden = card.hidden = false;
    }

    function hide() {
      shown = -1;
      line.hidden = card.hidden = true;
    }

    function nearest(x) {
      let best = 0;
      places.forEach((place, i) => {
        if (Math.abs(place - x) < Math.abs(places[best] - x)) best = i;
      });
      return best;
    }

    function point(event) {
      const box = picture.getBoundingClientRect();
      show(nearest((event.clientX - box.left) / box.width));
    }

    function press(event) {
      const last = rows.length - 1;
      const next = {
        ArrowRight: Math.min(shown + 1, last), ArrowLeft: shown < 0 ? last : Math.max(shown - 1, 0), Home: 0, End: last,
      }[event.key];
      if (event.key === "Escape") hide();
      if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      show(next);
      spoken.textContent = [...rows[next].cells].map((cell, i) => cell.textContent === "" ? "" : columns[i] + " " + cell.textContent).filter(text => text !== "").join("; ");
    }

    picture.addEventListener("pointermove", point);
    picture.addEventListener("pointerdown", point);
    picture.addEventListener("pointerleave", hide);
    picture.addEventListener("keydown", press);
    picture.addEventListener("blur", hide);
  }
}
