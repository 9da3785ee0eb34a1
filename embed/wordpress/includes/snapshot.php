<?php
/**
 * Which snapshot an explorer shows: the one that comes with the plugin, one of the media library, or one at an address of
 * this site. Never one of another site, so that a page with an explorer asks nobody else.
 *
 * @package EcosystemExplorer
 */

namespace EcosystemExplorer;

defined( 'ABSPATH' ) || exit;

/** Where the program and its snapshot are, inside the plugin's folder. */
const APP = 'app/';

/** The snapshot that comes with it. */
const SHIPPED = APP . 'data/snapshot.json';

/** The type of a snapshot in the media library. */
const SNAPSHOT_TYPE = 'application/json';

/**
 * The snapshot that some wishes name.
 *
 * @param array $wishes `snapshot`: the number of a file of the media library; `src`: an address on this site.
 * @return array{url: string, path: string}|\WP_Error Its address, and the file where it is on this machine (or '').
 */
function snapshot_of( array $wishes ) {
	$number = (int) text_of( $wishes, 'snapshot' );
	$src    = text_of( $wishes, 'src' );
	if ( $number > 0 ) {
		return from_library( $number );
	}
	if ( '' !== $src ) {
		return from_address( $src );
	}
	return array(
		'url'  => plugins_url( SHIPPED, FILE ),
		'path' => plugin_dir_path( FILE ) . SHIPPED,
	);
}

/**
 * A file of the media library.
 *
 * @param int $number The attachment's.
 * @return array{url: string, path: string}|\WP_Error
 */
function from_library( int $number ) {
	$url = SNAPSHOT_TYPE === get_post_mime_type( $number ) ? wp_get_attachment_url( $number ) : false;
	if ( ! $url ) {
		return new \WP_Error(
			'snapshot-gone',
			__( 'The snapshot of this explorer is no longer in the media library. Choose another one.', 'ecosystem-explorer' )
		);
	}
	return array(
		'url'  => $url,
		'path' => (string) get_attached_file( $number ),
	);
}

/**
 * An address on this site; a path is one from the top of the host.
 *
 * @param string $src As somebody wrote it.
 * @return array{url: string, path: string}|\WP_Error
 */
function from_address( string $src ) {
	$parts  = wp_parse_url( $src );
	$scheme = strtolower( $parts['scheme'] ?? 'https' );
	$ours   = is_array( $parts )
		&& in_array( $scheme, array( 'http', 'https' ), true )
		&& ( isset( $parts['host'] ) ? in_array( host_of( $parts ), hosts(), true ) : '/' === ( $parts['path'] ?? '' )[0] )
		// Browsers read a backslash as a slash: `/\elsewhere` would be another host.
		&& false === strpos( $src, '\\' );
	if ( ! $ours ) {
		return new \WP_Error(
			'snapshot-elsewhere',
			__( 'The address of the snapshot is not on this site. Upload the file, or write an address that begins with that of this site or with a slash.', 'ecosystem-explorer' )
		);
	}
	return array(
		'url'  => $src,
		'path' => '',
	);
}

/**
 * The hosts that are this site, with their ports.
 *
 * @return string[]
 */
function hosts(): array {
	$uploads = wp_get_upload_dir();
	$hosts   = array();
	foreach ( array( home_url(), site_url(), content_url(), plugins_url(), $uploads['baseurl'] ) as $url ) {
		$hosts[] = host_of( (array) wp_parse_url( $url ) );
	}
	/**
	 * Filters the hosts that a snapshot may come from, for sites that keep their files on a host of their own.
	 *
	 * @param string[] $hosts Names, with a port where it is written: `example.org`, `files.example.org:8080`.
	 */
	return (array) apply_filters( 'ecosystem_explorer_hosts', array_values( array_unique( $hosts ) ) );
}

/**
 * The host of an address in parts, with its port.
 *
 * @param array $parts Of `wp_parse_url`.
 */
function host_of( array $parts ): string {
	$port = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
	return strtolower( $parts['host'] ?? '' ) . $port;
}
