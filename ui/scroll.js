// Brings the linked mark into view. The report may be drawn after this has run, so it looks for a while; once the reader scrolls, it stops.
(() => {
  const wanted = "MARK_ID";
  let tries = 0, left = false;
  for (const kind of ["wheel", "touchmove", "keydown", "mousedown"]) addEventListener(kind, () => { left = true; }, { once: true, passive: true });
  const look = () => {
    const piece = [...document.querySelectorAll("mark[data-marks]")].find((m) => m.dataset.marks.split(" ").includes(wanted));
    if (piece && !left) piece.scrollIntoView({ block: "center" });
    if (!left && tries++ < 15) setTimeout(look, piece ? 250 : 100);
  };
  look();
})();
