// Says in an element why the program is not running, in the reader's language and with the mend. By hand, because it speaks
// where the program does not run.

const WORDS = {
  en: {
    "js-missing": "A part of the program could not be loaded. Reload the page; if that does not help, the files on the server are incomplete: upload them all again.",
    "wasm-missing": "The program could not be loaded: the server did not give the file. Reload the page; if that does not help, the files on the server are incomplete: upload them all again.",
    "wasm-damaged": "The program arrived damaged. Reload the page; if that does not help, the file on the server is not the right one: upload them all again.",
    "wasm-blocked": "This site’s security policy does not let the program run. Whoever keeps the site can allow it: add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.",
    "wasm-unsupported": "This browser does not know WebAssembly, or it is switched off. Update the browser or try another one.",
    "start-failed": "The program stopped while starting. Reload the page; if that does not help, try another browser and tell whoever keeps the site.",
    "types-blocked": "This site’s security policy (Trusted Types) does not let the program write its page. Whoever keeps the site can allow it: add the policy ecosystem-explorer to trusted-types in its Content-Security-Policy.",
    title: "The explorer is not running.",
    detail: "What the browser says:",
  },
  it: {
    "js-missing": "Una parte del programma non si è caricata. Ricarica la pagina; se non basta, i file sul server sono incompleti: vanno caricati di nuovo tutti.",
    "wasm-missing": "Il programma non si è caricato: il server non ha dato il file. Ricarica la pagina; se non basta, i file sul server sono incompleti: vanno caricati di nuovo tutti.",
    "wasm-damaged": "Il programma è arrivato danneggiato. Ricarica la pagina; se non basta, il file sul server non è quello giusto: vanno caricati di nuovo tutti.",
    "wasm-blocked": "Le regole di sicurezza di questo sito non lasciano partire il programma. Chi cura il sito può permetterlo: aggiunga 'wasm-unsafe-eval' a script-src nella Content-Security-Policy.",
    "wasm-unsupported": "Questo browser non conosce WebAssembly, oppure è disattivato. Aggiorna il browser o provane un altro.",
    "start-failed": "Il programma si è fermato all’avvio. Ricarica la pagina; se non basta, prova un altro browser e avvisa chi cura il sito.",
    "types-blocked": "Le regole di sicurezza di questo sito (Trusted Types) non lasciano che il programma scriva la sua pagina. Chi cura il sito può permetterlo: aggiunga la regola ecosystem-explorer a trusted-types nella Content-Security-Policy.",
    title: "L’esploratore non è partito.",
    detail: "Il browser dice:",
  },
};

/** To the reader, and to the page around. */
export function tell(element, failure, lang) {
  const words = WORDS[lang];
  const line = (name, text) => {
    const part = document.createElement(name);
    part.textContent = text;
    return part;
  };
  const message = document.createElement("div");
  message.className = "boot-message";
  message.lang = lang;
  message.setAttribute("role", "alert");
  const title = document.createElement("p");
  title.append(line("strong", words.title));
  const detail = line("p", `${words.detail} `);
  detail.append(line("code", failure.message));
  message.append(title, line("p", words[failure.code]), detail);
  element.prepend(message);
  element.dispatchEvent(new CustomEvent("explorer-error", {
    bubbles: true,
    composed: true,
    detail: { code: failure.code, message: words[failure.code] },
  }));
}
