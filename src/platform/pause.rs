//! Letting the browser breathe: a long piece of work stops here, and goes on when input and drawing have had their turn.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Goes on in another task of the browser's event loop (HTML, 8.1.7): soon, but after what has waited.
///
/// `scheduler.yield` where there is one, else a message to oneself: a timer of zero milliseconds waits four.
pub async fn pause() {
    if let Some(promise) = scheduler_yield() {
        // It only fails for a signal, and there is none.
        let _ = JsFuture::from(promise).await;
        return;
    }
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let promise = Promise::new(&mut |resolve, _| {
        channel.port1().set_onmessage(Some(&resolve));
        if channel.port2().post_message(&JsValue::NULL).is_err() {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(promise).await;
    channel.port1().close();
}

fn scheduler_yield() -> Option<Promise> {
    let scheduler = Reflect::get(&js_sys::global(), &"scheduler".into()).ok()?;
    let function: Function = Reflect::get(&scheduler, &"yield".into())
        .ok()?
        .dyn_into()
        .ok()?;
    function.call0(&scheduler).ok()?.dyn_into().ok()
}
