<?php
/**
 * A snapshot into the media library. WordPress takes no JSON files, and it goes on taking none: only this request does, only
 * from somebody who may upload, and only a file that is a snapshot.
 *
 * @package EcosystemExplorer
 */

namespace EcosystemExplorer;

defined( 'ABSPATH' ) || exit;

/** Registers `POST ecosystem-explorer/v1/snapshots`. */
function register_upload() {
	register_rest_route(
		'ecosystem-explorer/v1',
		'/snapshots',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\upload',
			'permission_callback' => fn() => current_user_can( 'upload_files' ),
		)
	);
}

/**
 * Takes the field `file` of a form.
 *
 * @param \WP_REST_Request $request The request.
 * @return array|\WP_Error The number of the new file in the library, its title and its address.
 */
function upload( \WP_REST_Request $request ) {
	$file = $request->get_file_params()['file'] ?? null;
	if ( ! is_array( $file ) || UPLOAD_ERR_OK !== ( $file['error'] ?? UPLOAD_ERR_NO_FILE ) ) {
		return refusal( 'file', __( 'The file did not arrive whole. It may be larger than this site allows.', 'ecosystem-explorer' ) );
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of this machine.
	$text = (string) file_get_contents( $file['tmp_name'] );
	if ( 'json' !== strtolower( pathinfo( $file['name'], PATHINFO_EXTENSION ) ) || ! is_snapshot( json_decode( $text, true ) ) ) {
		return refusal( 'no-snapshot', __( 'This is no snapshot: a snapshot is a JSON file with “schema” and “nodes”.', 'ecosystem-explorer' ) );
	}

	require_once ABSPATH . 'wp-admin/includes/file.php';
	require_once ABSPATH . 'wp-admin/includes/image.php';
	require_once ABSPATH . 'wp-admin/includes/media.php';
	// After everybody else: a network of sites keeps a list of its own.
	add_filter( 'upload_mimes', __NAMESPACE__ . '\allow_snapshots', 99 );
	add_filter( 'wp_check_filetype_and_ext', __NAMESPACE__ . '\name_snapshots', 99, 3 );
	$number = media_handle_upload( 'file', 0, array(), array( 'test_form' => false ) );
	remove_filter( 'wp_check_filetype_and_ext', __NAMESPACE__ . '\name_snapshots', 99 );
	remove_filter( 'upload_mimes', __NAMESPACE__ . '\allow_snapshots', 99 );
	if ( is_wp_error( $number ) ) {
		return refusal( 'file', $number->get_error_message() );
	}
	return array(
		'id'    => $number,
		'title' => get_the_title( $number ),
		'url'   => wp_get_attachment_url( $number ),
	);
}

/**
 * An answer that says what is wrong with the request.
 *
 * @param string $code    Which fault.
 * @param string $message In the editor's language.
 */
function refusal( string $code, string $message ): \WP_Error {
	return new \WP_Error( 'ecosystem-explorer-' . $code, $message, array( 'status' => 400 ) );
}

/**
 * JSON among the types that may be uploaded.
 *
 * @param array $types Endings and types.
 */
function allow_snapshots( $types ): array {
	return array( 'json' => SNAPSHOT_TYPE ) + (array) $types;
}

/**
 * The type of a file that ends in `.json`. PHP calls it a plain text on some machines; that it is JSON has been looked at.
 *
 * @param array  $found `ext`, `type`, `proper_filename`.
 * @param string $file  Where it is.
 * @param string $name  What it is called.
 */
function name_snapshots( $found, $file, $name ): array {
	$found = (array) $found;
	if ( 'json' === strtolower( pathinfo( $name, PATHINFO_EXTENSION ) ) ) {
		$found['ext']  = 'json';
		$found['type'] = SNAPSHOT_TYPE;
	}
	return $found;
}
