// The class of the custom element: what the page around sees of an explorer. What it means is on the other side of the
// border; here are only the ways across. All of it is part of the first download: short, and named in
// embed/ecosystem-explorer.d.ts.

/** What `state` has, in the order in which the other side gives it; the first five are attributes, too. */
const STATE = ["view", "filter", "focus", "lang", "theme", "link"]
const REFLECTED = 5
/** What shows that somebody is there. */
const STIRS = ["pointerdown", "pointermove", "keydown", "wheel"]

/**
 * Registers the element once. A name that somebody has registered already is left as it is.
 * @param {string} name
 * @param {string[]} attributes those whose changes the explorer wants to hear of
 * @param {(element: HTMLElement, tell: Function, data?: string) => object} connect makes the explorer of an element
 * @returns {boolean} whether the name was free
 */
export function define(name, attributes, connect) {
  if (customElements.get(name)) return false

  class EcosystemExplorer extends HTMLElement {
    static observedAttributes = [...attributes, "idle", "kiosk"]

    #explorer
    #data = null
    #isOver = false
    #isReflecting = false
    #near
    #timer
    #ready
    #settle

    constructor() {
      super()
      this.#begin()
    }

    connectedCallback() {
      // What was set before there was a class.
      for (const name of ["data", "state"]) {
        if (!Object.hasOwn(this, name)) continue
        const value = this[name]
        delete this[name]
        this[name] = value
      }
      this.#stir()
      if (this.#explorer || this.#isOver) return
      if (this.getAttribute("loading") !== "lazy") return this.#mount()
      this.#near = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#mount()
      }, { rootMargin: "200px" })
      this.#near.observe(this)
    }

    // An element that is moved is disconnected and connected in one go. It keeps its explorer, so the decision
    // waits until the move is over.
    disconnectedCallback() {
      queueMicrotask(() => this.isConnected || this.#end())
    }

    attributeChangedCallback(name, before, after) {
      if (name === "idle" || name === "kiosk") this.#stir()
      else if (before !== after && !this.#isReflecting) this.#explorer?.attribute_changed(name, after ?? undefined)
    }

    get ready() { return this.#ready }

    get data() { return this.#data }
    set data(data) {
      this.#data = data
      this.#explorer?.attribute_changed("data", this.#text())
    }

    get state() { return this.#explorer ? named(this.#explorer.state()) : null }
    set state(state) {
      const link = typeof state === "string" ? state : state.link
      const pairs = () => Object.entries(state).map(([key, value]) => `${key === "focus" ? "select" : key}=${encodeURIComponent(value ?? "")}`)
      this.#do(link === undefined ? "state" : "link", link ?? pairs().join("&")).catch(() => {})
    }

    setView(view) { return this.#do("view", view) }
    setFilter(filter) { return this.#do("filter", filter) }
    focusNode(id) { return this.#do("focus", id) }
    fit() { return this.#do("fit") }
    reset() { return this.#do("reset") }
    exportImage(type = "png") { return this.#do("image", type) }
    exportData(type = "json") { return this.#do("data", type) }
    startTour(id) { return this.#do("tour", id) }
    destroy() {
      this.#isOver = true
      // Whoever asks may be in the middle of an event of ours.
      queueMicrotask(() => this.#end())
    }

    #begin() {
      if (this.#settle) return
      this.#ready = new Promise((done, fail) => { this.#settle = [done, fail] })
      // Who does not wait for it need not hear of a failure twice.
      this.#ready.catch(() => {})
    }

    #mount() {
      this.#near?.disconnect()
      if (this.#explorer) return
      try {
        this.#explorer = connect(this, (what, now, before) => this.#hear(what, now, before), this.#text())
      } catch (error) {
        // Who has loaded the program has the words for it.
        this.#settle?.[1](error)
        this.#settle = undefined
        this.#say("crash", error)
      }
    }

    #end() {
      this.#near?.disconnect()
      clearTimeout(this.#timer)
      this.#explorer?.free()
      this.#explorer = undefined
    }

    #text() {
      const data = this.#data
      return data === null || typeof data === "string" ? data ?? undefined : JSON.stringify(data)
    }

    async #do(verb, value) {
      await this.#ready
      return new Promise((done, fail) => {
        const end = (result, problem) => problem ? fail(new Error(`${verb} ${value}: ${problem}`)) : done(result)
        if (this.#explorer) this.#explorer.act(verb, String(value ?? ""), end)
        else end(null, "destroyed")
      })
    }

    #hear(what, now, before) {
      if (what === "loading") {
        this.removeAttribute("data-failed")
        this.#begin()
      } else if (what === "ready") {
        this.#settle?.[0](this)
        this.#settle = undefined
        this.#say("ready", {})
      } else if (what === "error") {
        this.#fail(now[0], now[1])
      } else {
        const has = (at) => now[at] !== before[at]
        this.#isReflecting = true
        for (let at = 0; at < REFLECTED; at += 1) {
          if (has(at)) this.toggleAttribute(STATE[at], !!now[at]) && this.setAttribute(STATE[at], now[at])
        }
        this.#isReflecting = false
        const state = named(now)
        if (has(0)) this.#say("view", { view: state.view })
        if (has(1)) this.#say("filter", { filter: state.filter })
        if (has(2)) this.#say("select", { id: state.focus || null, kind: now[6] || null })
        this.#say("state", state)
      }
    }

    #fail(code, message) {
      this.setAttribute("data-failed", code)
      this.#settle?.[1](Object.assign(new Error(message), { code }))
      this.#settle = undefined
      this.#say("error", { code, message })
    }

    #say(name, detail) {
      this.dispatchEvent(new CustomEvent(`explorer-${name}`, { bubbles: true, composed: true, detail }))
    }

    #stir = () => {
      clearTimeout(this.#timer)
      const seconds = Number(this.getAttribute("idle") ?? (this.hasAttribute("kiosk") ? 90 : 0))
      if (!(seconds > 0 && this.isConnected)) return
      for (const kind of STIRS) this.addEventListener(kind, this.#stir, { passive: true })
      this.#timer = setTimeout(() => this.#say("idle", { seconds }), seconds * 1000)
    }
  }

  customElements.define(name, EcosystemExplorer)
  return true
}

function named(values) {
  return Object.fromEntries(STATE.map((key, at) => [key, values[at]]))
}
