// Constant: holds nothing of any report. Copies links and texts; keys: Escape undoes a choice, "/" goes to the search,
// "g" and a letter to a page, "?" lists them all.
(() => {
  if (window.defectionsReady) return;
  window.defectionsReady = true;
  const LETTERS = { Overview: "o", Figures: "f", Reasons: "r", Actors: "a", Timeline: "t", Compare: "c", Search: "s", Reader: "d", Method: "m" };
  const copy = async (button) => {
    const text = button.dataset.copyText ?? new URL(button.dataset.copy, location.origin).href;
    const label = button.textContent;
    try { await navigator.clipboard.writeText(text); button.textContent = "Copied"; }
    catch { window.prompt("Copy this", text); }
    setTimeout(() => { button.textContent = label; }, 1500);
  };
  const listPages = () => [...document.querySelectorAll('[data-testid="stSidebar"] [data-testid="stPageLink"] a')].map((link) => {
    const title = link.textContent.trim();
    return { link, title, letter: LETTERS[title] };
  }).filter((page) => page.letter);
  const showKeys = () => {
    const { make, open } = window.defectionsSheet, list = make("dl", "", "keys");
    const all = [["?", "this list"], ["/", "search in the sentences"], ["Esc", "take a choice back, or close what is open"],
      ...listPages().map(({ letter, title }) => [`g ${letter}`, `go to ${title}`]),
      ["Tab, ↓, Enter", "choose a mark in the list under a chart"]];
    for (const [keys, meaning] of all) {
      const term = make("dt");
      term.append(...keys.split(" ").flatMap((key) => [make("kbd", key), " "]));
      list.append(term, make("dd", meaning));
    }
    open("Keyboard shortcuts", [list]);
  };
  // The second half of a double click would take back what the first has chosen.
  for (const kind of ["mousedown", "mouseup", "click"]) document.addEventListener(kind, (event) => {
    if (event.detail > 1 && event.target.closest?.(".js-plotly-plot")) event.stopPropagation();
  }, true);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    if (!button) return;
    if ("copy" in button.dataset || "copyText" in button.dataset) copy(button);
    if ("shortcuts" in button.dataset) showKeys();
    if ("jump" in button.dataset) document.querySelector("h2.evidence")?.scrollIntoView({ block: "start" });
  });
  let went = 0;
  // Before Streamlit, whose own keys would answer to the second one.
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const isOpen = document.querySelector('[role="dialog"], [role="listbox"], dialog[open]');
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && !isOpen) document.querySelector(".st-key-undo_choice button")?.click();
    if (isTyping || isOpen || event.repeat) return;
    const page = Date.now() - went < 1500 && listPages().find(({ letter }) => letter === event.key);
    const search = event.key === "/" && document.querySelector(".st-key-q input");
    went = event.key === "g" ? Date.now() : 0;
    if (page) page.link.click();
    if (search) { search.focus(); search.select(); }
    if (event.key === "?") showKeys();
    if (page || search || event.key === "?") { event.preventDefault(); event.stopPropagation(); }
  }, true);
})();
