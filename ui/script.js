// Constant: holds nothing of any report. Copies links; Escape undoes a choice, "/" goes to the search.
(() => {
  if (window.defectionsReady) return;
  window.defectionsReady = true;
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button[data-copy]");
    if (!button) return;
    const address = new URL(button.dataset.copy, location.origin).href;
    const label = button.textContent;
    try { await navigator.clipboard.writeText(address); button.textContent = "Copied"; }
    catch { window.prompt("Copy this link", address); }
    setTimeout(() => { button.textContent = label; }, 1500);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const isOpen = document.querySelector('[role="dialog"], [role="listbox"], dialog[open]');
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && !isOpen) document.querySelector(".st-key-undo_choice button")?.click();
    if (event.key === "/" && !isTyping) {
      const search = document.querySelector(".st-key-q input");
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    }
  });
})();
