<?php
/**
 * What a snapshot says in a few words, for readers without scripts and for feeds: its title, how many it holds, and the names
 * with the most ties. It is kept for a week, so that no visitor waits for a large file.
 *
 * @package EcosystemExplorer
 */

namespace EcosystemExplorer;

defined( 'ABSPATH' ) || exit;

/** How many names are listed. */
const LISTED = 12;

/** Larger files are not read: the reader gets the link alone. */
const LARGEST = 8 * MB_IN_BYTES;

/** What the names of our transients begin with; uninstall.php looks for it. */
const KEPT = 'ecosystem_explorer_';

/**
 * The summary of a file.
 *
 * @param string $path     Where it is on this machine; '' when it is not.
 * @param string $language `it` or `en`.
 * @return array{title: string, count: int, names: string[]}|null Nothing when it cannot be read.
 */
function summary( string $path, string $language ): ?array {
	if ( '' === $path || ! is_readable( $path ) || filesize( $path ) > LARGEST ) {
		return null;
	}
	// Another file at the same place is another name.
	$name = KEPT . md5( implode( '|', array( $path, filemtime( $path ), filesize( $path ), $language, VERSION ) ) );
	$kept = get_transient( $name );
	if ( ! is_array( $kept ) ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of this machine.
		$kept = summed( json_decode( (string) file_get_contents( $path ), true ), $language );
		set_transient( $name, $kept, WEEK_IN_SECONDS );
	}
	return array() === $kept ? null : $kept;
}

/**
 * The summary of a snapshot; an empty array when it is none.
 *
 * @param mixed  $snapshot What the JSON says.
 * @param string $language `it` or `en`.
 */
function summed( $snapshot, string $language ): array {
	if ( ! is_snapshot( $snapshot ) ) {
		return array();
	}
	$ties = array();
	foreach ( (array) ( $snapshot['ties'] ?? array() ) as $tie ) {
		foreach ( array( 'from', 'to' ) as $end ) {
			$id = is_array( $tie ) ? ( $tie[ $end ] ?? null ) : null;
			if ( is_string( $id ) ) {
				$ties[ $id ] = ( $ties[ $id ] ?? 0 ) + 1;
			}
		}
	}
	$names = array();
	foreach ( $snapshot['nodes'] as $node ) {
		$name = is_array( $node ) ? in_language( $node['name'] ?? '', $language ) : '';
		// A theme or an event is nobody whom one could look for.
		if ( '' !== $name && ! in_array( $node['kind'] ?? '', array( 'theme', 'event' ), true ) ) {
			$names[ $name ] = $ties[ is_string( $node['id'] ?? null ) ? $node['id'] : '' ] ?? 0;
		}
	}
	$all = array_map( 'strval', array_keys( $names ) );
	usort( $all, fn( $one, $other ) => array( $names[ $other ], $one ) <=> array( $names[ $one ], $other ) );
	return array(
		'title' => in_language( $snapshot['title'] ?? '', $language ),
		'count' => count( $snapshot['nodes'] ),
		'names' => array_slice( $all, 0, LISTED ),
	);
}

/**
 * Whether some JSON is a snapshot, as far as one can say without reading all of it.
 *
 * @param mixed $value What the JSON says, with objects as arrays.
 */
function is_snapshot( $value ): bool {
	return is_array( $value ) && is_int( $value['schema'] ?? null ) && is_array( $value['nodes'] ?? null );
}

/**
 * A text of a snapshot, which may be in one language or in two.
 *
 * @param mixed  $text     A text, or texts by language.
 * @param string $language The one that is wanted.
 */
function in_language( $text, string $language ): string {
	if ( is_array( $text ) ) {
		$text = $text[ $language ] ?? reset( $text );
	}
	return is_string( $text ) ? $text : '';
}
