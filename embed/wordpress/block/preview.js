// The page inside the editor's frame: one explorer, with the attributes that the editor sends. It listens to nobody but the
// window around it, and to that only when it is of the same site.

const NAMES = [ 'src', 'lang', 'view', 'filter', 'focus', 'height', 'theme', 'controls', 'gestures', 'loading' ];

let explorer = null;

/** Gives the explorer the attributes that are there, and takes away those that are not. */
function show( attributes ) {
	const shown = explorer ?? document.createElement( 'ecosystem-explorer' );
	for ( const name of NAMES ) {
		const value = attributes[ name ] ?? '';
		if ( value === '' ) {
			shown.removeAttribute( name );
		} else if ( shown.getAttribute( name ) !== String( value ) ) {
			shown.setAttribute( name, value );
		}
	}
	if ( ! explorer ) {
		document.body.append( shown );
		explorer = shown;
	}
}

addEventListener( 'message', ( event ) => {
	const own = event.source === parent || event.source === top;
	if ( ! own || event.origin !== location.origin || event.data?.source !== 'ecosystem-explorer-editor' ) {
		return;
	}
	document.documentElement.lang = event.data.language === 'it' ? 'it' : 'en';
	show( event.data.attributes ?? {} );
} );

await import( '../app/ecosystem-explorer.js' );
