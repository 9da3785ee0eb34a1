// What a page sees of <ecosystem-explorer>. A test compares it with the element itself.

export type ExplorerView = "network" | "hubs" | "world" | "time" | "list";
export type ExplorerTheme = "auto" | "light" | "dark" | "projector";

/** What the reader has chosen. */
export interface ExplorerState {
  view: ExplorerView;
  /** In the grammar of links: `kind:member,hub;value-chain:medtech`. */
  filter: string;
  /** The id of the selected node; empty when nothing is selected. */
  focus: string;
  lang: "it" | "en";
  theme: ExplorerTheme;
  /** All of it as a link has it after `#`; set alone it brings everything back. */
  link: string;
}

/** Why nothing is shown. The message is in the reader's language. */
export interface ExplorerFailure {
  code:
    | "js-missing" | "wasm-missing" | "wasm-damaged" | "wasm-blocked" | "wasm-unsupported" | "types-blocked" | "start-failed"
    | "later-missing"
    | "data-no-address" | "data-network" | "data-status" | "data-page" | "data-broken-off" | "data-no-room" | "data-unreadable";
  message: string;
}

export class EcosystemExplorerElement extends HTMLElement {
  /** Resolves when the data is there; rejects with an error that has a `code`. Another `src` or `data` begins another. */
  readonly ready: Promise<EcosystemExplorerElement>;
  /** The snapshot itself, as an object or as JSON, in place of `src`; null when there is none. */
  get data(): object | string | null;
  set data(data: object | string | null);
  /** Null before the program is there. A part of it, or a link, can be set. */
  get state(): ExplorerState | null;
  set state(state: Partial<ExplorerState> | string);
  /** All methods wait until the explorer is ready, and reject with what is wrong. */
  setView(view: ExplorerView): Promise<void>;
  setFilter(filter: string): Promise<void>;
  /** Selects a node by its id; an empty id selects nothing. */
  focusNode(id: string): Promise<void>;
  /** Shows everything of the picture. */
  fit(): Promise<void>;
  /** Back to what the attributes say. */
  reset(): Promise<void>;
  exportImage(type?: "png" | "svg"): Promise<Blob>;
  exportData(type?: "csv" | "json" | "graphml" | "gexf"): Promise<Blob>;
  /** Begins a tour of the data, by its id; rejects with `unknown-tour` where there is none. */
  startTour(id: string): Promise<void>;
  /** Takes the explorer down for good; the element stays. */
  destroy(): void;
}

export interface ExplorerEventMap {
  "explorer-ready": CustomEvent<Record<string, never>>;
  "explorer-error": CustomEvent<ExplorerFailure>;
  "explorer-select": CustomEvent<{ id: string | null; kind: string | null }>;
  "explorer-view": CustomEvent<{ view: ExplorerView }>;
  "explorer-filter": CustomEvent<{ filter: string }>;
  "explorer-state": CustomEvent<ExplorerState>;
  /** Nobody has touched the explorer for as many seconds as the attribute `idle` says; 90 with `kiosk` alone, which then asks
      whether somebody is still there and begins anew 20 seconds later. */
  "explorer-idle": CustomEvent<{ seconds: number }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "ecosystem-explorer": EcosystemExplorerElement;
  }
  interface GlobalEventHandlersEventMap extends ExplorerEventMap {}
}
