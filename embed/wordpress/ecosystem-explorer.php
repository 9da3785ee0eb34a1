<?php
/**
 * Plugin Name:       Ecosystem Explorer
 * Plugin URI:        https://clust-er.it
 * Description:       A block and a shortcode for the explorer of an innovation ecosystem: who is in it, how they work together, and how we know.
 * Version:           0.1.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * Author:            Ecosystem Explorer
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       ecosystem-explorer
 * Domain Path:       /languages
 *
 * This file puts the others together: what is registered when. It stores nothing and asks nobody.
 *
 * @package EcosystemExplorer
 */

namespace EcosystemExplorer;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';

/** The plugin's main file, from which addresses are made. */
const FILE = __FILE__;

require __DIR__ . '/includes/attributes.php';
require __DIR__ . '/includes/snapshot.php';
require __DIR__ . '/includes/summary.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/explorer.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/upload.php';

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'ecosystem-explorer', false, dirname( plugin_basename( FILE ) ) . '/languages' );
		register_block();
		add_shortcode( 'ecosystem_explorer', __NAMESPACE__ . '\shortcode' );
	}
);
add_action( 'rest_api_init', __NAMESPACE__ . '\register_upload' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );
