// For a page that shows the explorer in a frame:
//   <script src="iframe-helper.js" defer></script>
//   <iframe data-ecosystem-explorer src="https://…/#v=1&view=hubs" title="…" width="100%" height="640"></iframe>
// It keeps the frame as high as the explorer wants to be. With `data-deep-link="name"` the page's own address carries what
// is seen (`#name=…`). What happens in it comes as events of the frame: explorer-ready, -select, -state, -error.
(() => {
  const SOURCE = "ecosystem-explorer";
  const frames = () => [...document.querySelectorAll("iframe[data-ecosystem-explorer]")];
  const inAddress = () => location.hash.slice(1).split("&").filter((part) => part);
  const own = (name) => (part) => part.startsWith(`${name}=`);
  const post = (frame, type, payload) => {
    const { origin } = new URL(frame.src, location.href);
    frame.contentWindow?.postMessage({ source: SOURCE, v: 1, id: frame.id, type, payload }, origin);
  };
  const lead = (frame) => {
    const name = frame.dataset.deepLink;
    const part = name && inAddress().find(own(name));
    if (part) post(frame, "set", { link: decodeURIComponent(part.slice(name.length + 1)) });
  };
  const takes = {
    hello: (frame) => {
      post(frame, "init", { origin: location.origin, links: true });
      lead(frame);
    },
    resize: (frame, { height }) => {
      if (height > 0 && height < 5000) frame.style.height = `${height}px`;
    },
    state: (frame, { link }) => {
      const name = frame.dataset.deepLink;
      if (!name || typeof link !== "string") return;
      const parts = inAddress().filter((part) => !own(name)(part));
      if (link) parts.push(`${name}=${encodeURIComponent(link)}`);
      history.replaceState(history.state, "", parts.length > 0 ? `#${parts.join("&")}` : location.pathname + location.search);
    },
    openlink: (_, { url }) => {
      if (/^https?:\/\//.test(url)) open(url, "_blank", "noopener");
    },
  };
  addEventListener("message", ({ data, origin, source }) => {
    const frame = frames().find((one) => one.contentWindow === source);
    if (!frame || origin !== new URL(frame.src, location.href).origin || data?.source !== SOURCE || data.v !== 1) return;
    const payload = Object(data.payload);
    if (Object.hasOwn(takes, data.type)) takes[data.type](frame, payload);
    if (["ready", "select", "state", "error"].includes(data.type)) {
      frame.dispatchEvent(new CustomEvent(`explorer-${data.type}`, { bubbles: true, detail: payload }));
    }
  });
  addEventListener("hashchange", () => frames().forEach(lead));
})();
