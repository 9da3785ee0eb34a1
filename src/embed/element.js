// The class of the custom element. It has no state of its own but the handle of the explorer that lives in it:
// everything else is on the other side of the border.

/**
 * Registers the element once. A name that somebody has registered already is left as it is.
 * @param {string} name
 * @param {string[]} attributes those whose changes the explorer wants to hear of
 * @param {(element: HTMLElement) => {attribute_changed(name: string, value: string | null): void, free(): void}} connect
 * @returns {boolean} whether the name was free
 */
export function define(name, attributes, connect) {
  if (customElements.get(name)) return false

  class EcosystemExplorer extends HTMLElement {
    static observedAttributes = attributes

    #explorer = null

    connectedCallback() {
      this.#explorer ??= connect(this)
    }

    // An element that is moved is disconnected and connected in one go. It keeps its explorer, so the decision
    // waits until the move is over.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected || this.#explorer === null) return
        const explorer = this.#explorer
        this.#explorer = null
        explorer.free()
      })
    }

    attributeChangedCallback(name, before, after) {
      if (before !== after) this.#explorer?.attribute_changed(name, after)
    }
  }

  customElements.define(name, EcosystemExplorer)
  return true
}
