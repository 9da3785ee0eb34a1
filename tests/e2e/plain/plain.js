// A shadow root with a little of everything, and a log of what is done to the page.
customElements.define("plain-element", class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    root.innerHTML = `
      <main aria-label="Plain">
        <h2>Things</h2>
        <button>Save</button>
        <button>Save all</button>
        <button hidden>Hidden</button>
        <label>Name <input></label>
        <p>Inside the shadow</p>
        <ul><li>one</li><li>two</li></ul>
      </main>`;
    root.querySelector("button").addEventListener("click", (event) => { event.target.remove(); location.hash = "saved"; });
    root.querySelector("input").addEventListener("keydown", (event) => log(`key ${event.ctrlKey ? "ctrl " : ""}${event.key}`));
  }
});

const done = [];
const log = (what) => done.push(what);
window.done = done;

const pad = document.getElementById("pad");
pad.addEventListener("click", (event) => log(`click ${event.clientX},${event.clientY}`));
pad.addEventListener("wheel", (event) => log(`wheel ${event.deltaY > 0 ? "down" : "up"}`));
pad.addEventListener("pointerdown", (event) => log(`down ${event.pointerType} ${event.clientX},${event.clientY}`));
pad.addEventListener("pointerup", (event) => log(`up ${event.pointerType} ${event.clientX},${event.clientY}`));
pad.addEventListener("pointerenter", () => log("enter"));

performance.mark("plain:start");
console.error("on purpose");
fetch("data.json").then((answer) => answer.text()).then((text) => log(`data ${text.length}`), () => log("data cut"));
