// Brings the linked mark into view. The report may be drawn after this has run, so it looks for a while; it stops once
// the reader scrolls or the report is gone: a card on the page before may show the same mark.
(() => {
  const wanted = "MARK_ID";
  let tries = 0, found = false, left = false;
  for (const kind of ["wheel", "touchmove", "keydown", "mousedown"]) addEventListener(kind, () => { left = true; }, { once: true, passive: true });
  const look = () => {
    const current = [...document.querySelectorAll('.report mark[aria-current="true"]')];
    const piece = current.find((mark) => mark.dataset.marks.split(" ").includes(wanted));
    if (found && !document.querySelector(".report")) left = true;
    if (piece && !left) piece.scrollIntoView({ block: "center" });
    found ||= Boolean(piece);
    if (!left && tries++ < 15) setTimeout(look, piece ? 250 : 100);
  };
  look();
})();
