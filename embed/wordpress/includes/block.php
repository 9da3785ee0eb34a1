<?php
/**
 * The block, and what its part in the editor has to know.
 *
 * @package EcosystemExplorer
 */

namespace EcosystemExplorer;

defined( 'ABSPATH' ) || exit;

/** The script of the editor; `block.json` names it, and so do the files of translations. */
const EDITOR = 'ecosystem-explorer-editor';

/** Registers the block and its script for the editor. */
function register_block() {
	$file = 'block/editor.js';
	wp_register_script(
		EDITOR,
		plugins_url( $file, FILE ),
		array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-core-data', 'wp-data', 'wp-element', 'wp-i18n' ),
		asset_version( $file ),
		true
	);
	wp_set_script_translations( EDITOR, 'ecosystem-explorer', plugin_dir_path( FILE ) . 'languages' );
	register_block_type( plugin_dir_path( FILE ) . 'block' );
	add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );
}

/** Tells the editor where things are; it learns nothing of the reader. */
function tell_editor() {
	$told = array(
		'preview'   => add_query_arg( 'ver', asset_version( 'block/preview.js' ), plugins_url( 'block/preview.html', FILE ) ),
		'shipped'   => plugins_url( SHIPPED, FILE ),
		'hosts'     => hosts(),
		'mayUpload' => current_user_can( 'upload_files' ),
		'language'  => page_language(),
	);
	wp_add_inline_script( EDITOR, 'window.ecosystemExplorer = ' . wp_json_encode( $told ) . ';', 'before' );
}
