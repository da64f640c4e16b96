// Constant: holds nothing of any report. Pictures of charts, citations, code for embedding, the list of shortcuts.
(() => {
  if (window.defectionsTakeaway) return;
  window.defectionsTakeaway = true;
  const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  const open = (title, parts) => {
    const dialog = make("dialog", "", "sheet");
    const head = make("div", "", "sheet-head"), close = make("button", "Close", "copy");
    close.addEventListener("click", () => dialog.close());
    head.append(make("h2", title, "block-title"), close);
    dialog.setAttribute("aria-label", title);
    dialog.append(head, ...parts);
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => dialog.remove());
    (document.querySelector('[data-testid="stApp"]') || document.body).append(dialog);
    dialog.showModal();
  };
  window.defectionsSheet = { make, open };
  const write = (title, text, file) => {
    const part = make("section"), head = make("div", "", "sheet-head"), copy = make("button", "Copy", "copy");
    copy.dataset.copyText = text;
    head.append(make("h3", title), copy);
    if (file) {
      const link = make("a", "Download", "copy");
      Object.assign(link, { href: file, download: "" });
      head.append(link);
    }
    part.append(head, make("pre", text));
    return part;
  };
  const busy = async (button, work) => {
    const label = button.textContent;
    button.textContent = "…"; button.disabled = true;
    try { await work(); button.textContent = label; }
    catch (fault) { button.textContent = "Did not work"; console.warn(fault); setTimeout(() => { button.textContent = label; }, 2500); }
    finally { button.disabled = false; }
  };
  const ask = async (address) => {
    const answer = await fetch(address);
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.error);
    return body;
  };
  let drawing;
  const loadPlotly = () => drawing ??= new Promise((resolve, reject) => {
    const script = make("script");
    Object.assign(script, { src: "PLOTLY", onload: () => resolve(window.Plotly), onerror: () => { drawing = null; reject(new Error("no script")); } });
    document.head.append(script);
  });
  const actions = {
    picture: (button) => busy(button, async () => {
      const [plotly, figure] = await Promise.all([loadPlotly(), ask(button.dataset.figure)]);
      const { width, height } = figure.layout, filename = button.dataset.figure.match(/([\w-]+)\.plotly/)[1];
      await plotly.downloadImage(figure, { format: button.dataset.picture, width, height, scale: button.dataset.picture === "png" ? 2 : 1, filename });
    }),
    cite: (button) => busy(button, async () => {
      const cited = await ask(`/cite.json${button.dataset.cite}`);
      open("How to cite this", [
        write("Text", cited.text), write("BibTeX", cited.bibtex, `/cite.bib${button.dataset.cite}`),
        write("CSL-JSON (Zotero, Mendeley)", JSON.stringify(cited.csl, null, 2), `/cite.csl${button.dataset.cite}`),
      ]);
    }),
    embed: (button) => {
      const frame = make("iframe");
      frame.src = new URL(button.dataset.embed, location.origin).href;
      for (const [name, value] of Object.entries({ title: button.dataset.called, width: "100%", height: "640", style: "border:0", loading: "lazy" })) frame.setAttribute(name, value);
      open("Put this chart into a page", [write("HTML", frame.outerHTML)]);
    },
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    const action = button && Object.keys(actions).find((name) => name in button.dataset);
    if (action) actions[action](button);
  });
})();
