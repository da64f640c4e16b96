// Constant: holds nothing of any report. Copies a mark's address; shows the linked mark.
(() => {
  if (!window.defectionsReady) {
    window.defectionsReady = true;
    document.addEventListener("click", async (event) => {
      const button = event.target.closest?.("button[data-copy]");
      if (!button) return;
      const address = new URL(button.dataset.copy, location.origin).href;
      try { await navigator.clipboard.writeText(address); button.textContent = "Copied"; }
      catch { window.prompt("Copy this link", address); }
      setTimeout(() => { button.textContent = "Copy link"; }, 1500);
    });
  }
})();
