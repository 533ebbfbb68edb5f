"use strict";
(() => {
  const form = document.getElementById("_search");
  const box = document.getElementById("_q");
  const hits = document.getElementById("_hits");
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const events = [...document.querySelectorAll("article")].map((node) => ({
    node,
    text: plain(node.textContent),
    marks: node.id ? document.querySelectorAll(`.axis a[href="#${node.id}"]`) : [],
  }));
  const sections = [...document.querySelectorAll("main section")];

  const filter = () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { node, text, marks } of events) {
      const fits = words.every((word) => text.includes(word));
      node.hidden = !fits;
      marks.forEach((mark) => mark.classList.toggle("off", !fits));
      shown += fits;
    }
    for (const section of sections) {
      section.hidden = !section.querySelector("article:not([hidden])");
    }
    hits.value = words.length ? `${shown} of ${events.length} events` : "";
  };

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      box.value = "";
      filter();
      target.scrollIntoView();
    }
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("input", filter);
  window.addEventListener("hashchange", reveal);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== box && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    } else if (event.key === "Escape" && document.activeElement === box && box.value) {
      event.preventDefault();
      box.value = "";
      filter();
    }
  });
  if (box.value) filter();
})();
