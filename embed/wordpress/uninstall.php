<?php
/**
 * Takes away the only thing that the plugin keeps in the database: summaries of snapshots, which time out by themselves.
 * Snapshots in the media library were put there by people, as posts are, and stay.
 *
 * @package EcosystemExplorer
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Forgets the summaries of the site that is current. */
function ecosystem_explorer_forget() {
	global $wpdb;
	$names = $wpdb->get_col( // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- transients cannot be listed otherwise.
		$wpdb->prepare(
			"SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s OR option_name LIKE %s",
			$wpdb->esc_like( '_transient_ecosystem_explorer_' ) . '%',
			$wpdb->esc_like( '_transient_timeout_ecosystem_explorer_' ) . '%'
		)
	);
	array_map( 'delete_option', $names );
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $ecosystem_explorer_site ) {
		switch_to_blog( $ecosystem_explorer_site );
		ecosystem_explorer_forget();
		restore_current_blog();
	}
} else {
	ecosystem_explorer_forget();
}
