/**
 * The block in the editor: a live preview in a frame of its own, and the settings beside it. Written for the scripts that
 * WordPress brings, without a bundler: what is here is what runs.
 */
( function ( wp, told ) {
	'use strict';

	const el = wp.element.createElement;
	const { useEffect, useRef, useState } = wp.element;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { Button, CheckboxControl, FormFileUpload, Notice, PanelBody, RangeControl, SelectControl, TextControl } = wp.components;
	const { store: core } = wp.coreData;
	const { useDispatch, useSelect } = wp.data;
	const { __ } = wp.i18n;

	const CONTROLS = [ 'search', 'filters', 'legend', 'zoom', 'share' ];

	/** What the field “snapshot” says when the address is written by hand. */
	const BY_HAND = 'address';

	const snapshots = { per_page: 100, mime_type: 'application/json', context: 'view' };

	const option = ( value, label ) => ( { value, label } );

	/** The parts that readers may use, with the words of the settings. */
	const controlNames = () => ( {
		search: __( 'Search', 'ecosystem-explorer' ),
		filters: __( 'Filters', 'ecosystem-explorer' ),
		legend: __( 'Legend', 'ecosystem-explorer' ),
		zoom: __( 'Zoom', 'ecosystem-explorer' ),
		share: __( 'Share', 'ecosystem-explorer' ),
	} );

	/** Addresses of files that were uploaded just now, by their numbers: the library tells of them a moment later. */
	const uploaded = new Map();

	/** Snapshots in the media library, the newest first; null while they are asked for. */
	function useLibrary() {
		return useSelect( ( select ) => select( core ).getEntityRecords( 'root', 'media', snapshots ), [] );
	}

	/** The address that the preview shows, or null while it is not known yet. */
	function addressOf( attributes, library ) {
		if ( attributes.snapshot > 0 ) {
			const file = ( library ?? [] ).find( ( one ) => one.id === attributes.snapshot );
			return file?.source_url ?? uploaded.get( attributes.snapshot ) ?? null;
		}
		return attributes.src || told.shipped;
	}

	/** Whether an address is one of this site: WordPress says which hosts are. */
	function isHere( address ) {
		try {
			const { host, protocol } = new URL( address, window.location.href );
			return /^https?:$/.test( protocol ) && ( host === window.location.host || told.hosts.includes( host ) );
		} catch {
			return false;
		}
	}

	/** What is to be said instead of a preview; nothing when there is an address to show. */
	function reason( address, library ) {
		if ( address && isHere( address ) ) {
			return '';
		}
		if ( address ) {
			return __( 'The address of the snapshot is not on this site. Upload the file, or write an address that begins with that of this site or with a slash.', 'ecosystem-explorer' );
		}
		return library
			? __( 'The snapshot of this explorer is no longer in the media library. Choose another one.', 'ecosystem-explorer' )
			: __( 'Looking for the snapshot', 'ecosystem-explorer' );
	}

	/** The explorer in its frame. Until the block is chosen, glass before it lets a click choose the block. */
	function Preview( { attributes, address, chosen } ) {
		const frame = useRef();
		const shown = { ...attributes, src: address, loading: 'eager' };
		const send = () => {
			const inside = frame.current?.contentWindow;
			inside?.postMessage(
				{ source: 'ecosystem-explorer-editor', language: told.language, attributes: shown },
				window.location.origin
			);
		};
		useEffect( send, [ JSON.stringify( shown ) ] );
		return el(
			'div',
			{ className: 'ecosystem-explorer-preview' },
			el( 'iframe', {
				ref: frame,
				src: told.preview,
				title: __( 'Preview of the explorer', 'ecosystem-explorer' ),
				height: attributes.height,
				style: { height: attributes.height + 'px' },
				onLoad: send,
			} ),
			! chosen && el( 'div', { className: 'ecosystem-explorer-glass' } )
		);
	}

	/** Which snapshot: the shipped one, one of the library, an address; and a button that puts a file into the library. */
	function SnapshotSettings( { attributes, setAttributes, library } ) {
		const [ byHand, setByHand ] = useState( attributes.src !== '' );
		const [ fault, setFault ] = useState( '' );
		const [ busy, setBusy ] = useState( false );
		const { invalidateResolution } = useDispatch( core );

		const value = attributes.snapshot > 0 ? String( attributes.snapshot ) : byHand ? BY_HAND : '';
		const files = ( library ?? [] ).map( ( file ) => option( String( file.id ), file.title.rendered ) );
		const gone = library && attributes.snapshot > 0 && ! files.some( ( file ) => file.value === value );
		if ( gone ) {
			files.push( option( value, __( 'A file that is no longer there', 'ecosystem-explorer' ) ) );
		}
		const choose = ( chosen ) => {
			setByHand( chosen === BY_HAND );
			setAttributes( { snapshot: Number( chosen ) || 0, src: chosen === BY_HAND ? attributes.src : '' } );
		};
		const upload = ( event ) => {
			const file = event.target.files[ 0 ];
			if ( ! file ) {
				return;
			}
			const body = new window.FormData();
			body.append( 'file', file );
			setBusy( true );
			setFault( '' );
			wp.apiFetch( { path: '/ecosystem-explorer/v1/snapshots', method: 'POST', body } )
				.then( ( added ) => {
					uploaded.set( added.id, added.url );
					invalidateResolution( 'getEntityRecords', [ 'root', 'media', snapshots ] );
					setByHand( false );
					setAttributes( { snapshot: added.id, src: '' } );
				} )
				.catch( ( error ) => setFault( error.message ) )
				.finally( () => setBusy( false ) );
		};

		return el(
			PanelBody,
			{ title: __( 'Snapshot', 'ecosystem-explorer' ), initialOpen: false },
			el( SelectControl, {
				label: __( 'What is shown', 'ecosystem-explorer' ),
				value,
				options: [
					option( '', __( 'The snapshot that comes with the plugin', 'ecosystem-explorer' ) ),
					...files,
					option( BY_HAND, __( 'An address on this site', 'ecosystem-explorer' ) ),
				],
				onChange: choose,
			} ),
			value === BY_HAND && el( TextControl, {
				label: __( 'Address of the snapshot', 'ecosystem-explorer' ),
				help: __( 'On this site, for example /wp-content/uploads/snapshot.json', 'ecosystem-explorer' ),
				value: attributes.src,
				onChange: ( src ) => setAttributes( { src, snapshot: 0 } ),
			} ),
			told.mayUpload && el(
				FormFileUpload,
				{ accept: '.json,application/json', onChange: upload, variant: 'secondary', isBusy: busy, disabled: busy },
				__( 'Upload a snapshot', 'ecosystem-explorer' )
			),
			fault && el( Notice, { status: 'error', isDismissible: false }, fault )
		);
	}

	/** Which controls readers have; all of them when nothing is said. */
	function ControlSettings( { attributes, setAttributes } ) {
		const names = controlNames();
		const listed = attributes.controls === '' ? CONTROLS : attributes.controls.split( ',' );
		const toggle = ( name, on ) => {
			const left = CONTROLS.filter( ( one ) => ( one === name ? on : listed.includes( one ) ) );
			const controls = left.length === CONTROLS.length ? '' : left.join( ',' ) || 'none';
			setAttributes( { controls } );
		};
		return el(
			PanelBody,
			{ title: __( 'Controls', 'ecosystem-explorer' ), initialOpen: false },
			...CONTROLS.map( ( name ) => el( CheckboxControl, {
				key: name,
				label: names[ name ],
				checked: listed.includes( name ),
				onChange: ( on ) => toggle( name, on ),
			} ) )
		);
	}

	function Edit( { attributes, setAttributes, isSelected } ) {
		const library = useLibrary();
		const address = addressOf( attributes, library );
		const fault = reason( address, library );
		const choice = ( name, label, options, more ) => el( SelectControl, {
			label,
			value: attributes[ name ],
			options,
			onChange: ( value ) => setAttributes( { [ name ]: value } ),
			...more,
		} );
		const text = ( name, label, help ) => el( TextControl, {
			label,
			help,
			value: attributes[ name ],
			onChange: ( value ) => setAttributes( { [ name ]: value } ),
		} );

		return el(
			'div',
			useBlockProps(),
			el(
				InspectorControls,
				null,
				el(
					PanelBody,
					{ title: __( 'Explorer', 'ecosystem-explorer' ) },
					choice( 'view', __( 'View', 'ecosystem-explorer' ), [
						option( 'network', __( 'Network', 'ecosystem-explorer' ) ),
						option( 'hubs', __( 'Hub map', 'ecosystem-explorer' ) ),
						option( 'world', __( 'World', 'ecosystem-explorer' ) ),
						option( 'time', __( 'Time', 'ecosystem-explorer' ) ),
						option( 'list', __( 'List', 'ecosystem-explorer' ) ),
					] ),
					el( RangeControl, {
						label: __( 'Height in pixels', 'ecosystem-explorer' ),
						value: attributes.height,
						min: 320,
						max: 1200,
						step: 20,
						onChange: ( height ) => setAttributes( { height: height ?? 640 } ),
					} ),
					choice( 'lang', __( 'Language', 'ecosystem-explorer' ), [
						option( '', __( 'That of the page', 'ecosystem-explorer' ) ),
						option( 'it', 'Italiano' ),
						option( 'en', 'English' ),
					] ),
					choice( 'theme', __( 'Theme', 'ecosystem-explorer' ), [
						option( 'auto', __( 'As the reader’s device', 'ecosystem-explorer' ) ),
						option( 'light', __( 'Light', 'ecosystem-explorer' ) ),
						option( 'dark', __( 'Dark', 'ecosystem-explorer' ) ),
						option( 'projector', __( 'For a projector', 'ecosystem-explorer' ) ),
					] ),
					text(
						'filter',
						__( 'Filter', 'ecosystem-explorer' ),
						__( 'As in the address of the explorer, for example kind:member,hub', 'ecosystem-explorer' )
					),
					text(
						'focus',
						__( 'Focus', 'ecosystem-explorer' ),
						__( 'The id of the entry that is open at first', 'ecosystem-explorer' )
					)
				),
				el( ControlSettings, { attributes, setAttributes } ),
				el( SnapshotSettings, { attributes, setAttributes, library } ),
				el(
					PanelBody,
					{ title: __( 'Behaviour', 'ecosystem-explorer' ), initialOpen: false },
					choice( 'gestures', __( 'Wheel and one finger', 'ecosystem-explorer' ), [
						option( 'cooperative', __( 'Scroll the page', 'ecosystem-explorer' ) ),
						option( 'greedy', __( 'Move the map', 'ecosystem-explorer' ) ),
					] ),
					choice( 'loading', __( 'Loading', 'ecosystem-explorer' ), [
						option( 'lazy', __( 'When it comes into view', 'ecosystem-explorer' ) ),
						option( 'eager', __( 'At once', 'ecosystem-explorer' ) ),
					] )
				)
			),
			fault
				? el( Notice, { status: 'warning', isDismissible: false }, fault )
				: el( Preview, { attributes, address, chosen: isSelected } )
		);
	}

	const given = ( name ) => ( { type: 'string', shortcode: ( { named } ) => named[ name ] } );
	const number = ( name ) => ( {
		type: 'integer',
		shortcode: ( { named } ) => ( named[ name ] === undefined ? undefined : parseInt( named[ name ], 10 ) || undefined ),
	} );

	wp.blocks.registerBlockType( 'ecosystem-explorer/explorer', {
		icon: el(
			'svg',
			{ viewBox: '0 0 24 24', xmlns: 'http://www.w3.org/2000/svg', 'aria-hidden': true },
			el( 'path', { d: 'M12 12 5 6M12 12l7-5M12 12l-3 7M12 12l7 5', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } ),
			...[ [ 12, 12, 3.5 ], [ 5, 6, 2.2 ], [ 19, 7, 2.2 ], [ 9, 19, 2.2 ], [ 19, 17, 2.2 ] ].map(
				( [ cx, cy, r ], key ) => el( 'circle', { key, cx, cy, r } )
			)
		),
		edit: Edit,
		// The server writes what visitors see.
		save: () => null,
		transforms: {
			from: [ {
				type: 'shortcode',
				tag: 'ecosystem_explorer',
				attributes: {
					...Object.fromEntries(
						[ 'view', 'lang', 'theme', 'filter', 'focus', 'controls', 'gestures', 'loading', 'src' ].map( ( name ) => [ name, given( name ) ] )
					),
					height: number( 'height' ),
					snapshot: number( 'snapshot' ),
				},
			} ],
		},
	} );
}( window.wp, window.ecosystemExplorer ) );
