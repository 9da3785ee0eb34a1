// The class of the custom element: what the page around sees of an explorer. What it means is on the other side of the
// border; here are only the ways across. All of it is part of the first download: short, and named in
// embed/ecosystem-explorer.d.ts.

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
    static observedAttributes = attributes

    #explorer
    #data = null
    #isOver = false
    #near
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
      if (before !== after) this.#explorer?.attribute_changed(name, after ?? undefined)
    }

    get ready() { return this.#ready }

    get data() { return this.#data }
    set data(data) {
      this.#data = data
      this.#explorer?.attribute_changed("data", this.#text())
    }

    get state() { return this.#explorer?.state() ?? null }
    set state(state) { this.#do("state", state).catch(() => {}) }

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
        this.#explorer = connect(this, (what, detail) => this.#hear(what, detail), this.#text())
      } catch (error) {
        // Who has loaded the program has the words for it.
        this.#settled(1, error)
        this.#say("crash", error)
      }
    }

    #end() {
      this.#near?.disconnect()
      this.#explorer?.free()
      this.#explorer = undefined
      if (!this.#isOver) this.#begin()
    }

    #text() {
      const data = this.#data
      return data === null || typeof data === "string" ? data ?? undefined : JSON.stringify(data)
    }

    async #do(verb, value) {
      await this.#ready
      return new Promise((done, fail) => {
        const end = (result, problem) => problem ? fail(new Error(`${verb} ${value}: ${problem}`)) : done(result)
        if (this.#explorer) this.#explorer.act(verb, value, end)
        else end(null, "destroyed")
      })
    }

    #hear(what, detail = {}) {
      if (what === "loading") return this.#begin()
      if (what === "ready") this.#settled(0, this)
      if (what === "error") this.#settled(1, Object.assign(new Error(detail.message), detail))
      // A listener may change what is just being changed.
      queueMicrotask(() => this.#say(what, detail))
    }

    #settled(how, result) {
      this.#settle?.[how](result)
      this.#settle = undefined
    }

    #say(name, detail) {
      this.dispatchEvent(new CustomEvent(`explorer-${name}`, { bubbles: true, composed: true, detail }))
    }
  }

  customElements.define(name, EcosystemExplorer)
  return true
}
