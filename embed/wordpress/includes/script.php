<?php
/**
 * The program, as a module, and only on pages that have an explorer.
 *
 * @package EcosystemExplorer
 */

namespace EcosystemExplorer;

defined( 'ABSPATH' ) || exit;

/** The name under which WordPress knows it. */
const SCRIPT = 'ecosystem-explorer';

/** The file that registers the element; it finds the others beside itself. */
const MODULE = APP . 'ecosystem-explorer.js';

/** Asks for the program on the page that is being made. As often as wanted: it comes once. */
function enqueue_program() {
	$url = plugins_url( MODULE, FILE );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( SCRIPT, $url, array(), asset_version( MODULE ) );
	} else {
		// Before WordPress 6.5. `as_module` makes a module of it.
		wp_enqueue_script( SCRIPT, $url, array(), asset_version( MODULE ), true );
	}
}

/**
 * Makes a module of the tag of our script, where WordPress knows no modules.
 *
 * @param string $tag    The tag as WordPress writes it.
 * @param string $handle Whose it is.
 */
function as_module( $tag, $handle ) {
	if ( SCRIPT !== $handle || false === strpos( $tag, 'ecosystem-explorer.js' ) ) {
		return $tag;
	}
	$tag = preg_replace( '/\stype=([\'"]).*?\1/', '', $tag );
	return str_replace( '<script ', '<script type="module" ', $tag );
}

/**
 * A version of one of our files that changes when the file does, so that no browser keeps an old one.
 *
 * @param string $file Inside the plugin's folder.
 */
function asset_version( string $file ): string {
	return VERSION . '-' . (int) @filemtime( plugin_dir_path( FILE ) . $file ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- without the file, the version alone will do.
}
