<?php
/**
 * The attributes of the element: what may be said, and how each is cleaned. It knows no page and no file.
 *
 * @package EcosystemExplorer
 */

namespace EcosystemExplorer;

defined( 'ABSPATH' ) || exit;

/** Those that are one of a few words. */
const WORDS = array(
	'view'     => array( 'network', 'hubs', 'world', 'time', 'list' ),
	'lang'     => array( 'it', 'en' ),
	'theme'    => array( 'auto', 'light', 'dark', 'paper', 'night', 'projector' ),
	'gestures' => array( 'cooperative', 'greedy' ),
	'loading'  => array( 'lazy', 'eager' ),
);

/** What `controls` may list. */
const CONTROLS = array( 'search', 'filters', 'legend', 'zoom', 'share' );

/** Those that are whole numbers, from and to. */
const NUMBERS = array(
	'height' => array( 120, 10000 ),
	'idle'   => array( 10, 3600 ),
);

/** Those that are free text: ids and filters in the grammar of links. */
const TEXTS = array( 'filter', 'focus' );

/** Those that are there or not. */
const FLAGS = array( 'kiosk' );

/** What an explorer is when nobody says anything. */
const DEFAULTS = array(
	'height'  => '640',
	'loading' => 'lazy',
);

/**
 * What of some wishes the element may be given. What is not understood is left out, never passed on.
 *
 * @param array $wishes Names and values, from a block or from a shortcode.
 * @return array<string, string> Names and values, not escaped yet; a flag is an empty text.
 */
function cleaned( array $wishes ): array {
	$kept = DEFAULTS;
	foreach ( WORDS as $name => $words ) {
		$word = strtolower( text_of( $wishes, $name ) );
		if ( 'lang' === $name ) {
			// `it-IT` and `it_IT` are Italian, too.
			$word = substr( $word, 0, 2 );
		}
		if ( in_array( $word, $words, true ) ) {
			$kept[ $name ] = $word;
		}
	}
	foreach ( NUMBERS as $name => list( $least, $most ) ) {
		$number = text_of( $wishes, $name );
		if ( preg_match( '/^(\d{1,5})(px)?$/', $number, $parts ) && $parts[1] >= $least && $parts[1] <= $most ) {
			$kept[ $name ] = $parts[1];
		}
	}
	foreach ( TEXTS as $name ) {
		$text = text_of( $wishes, $name );
		if ( '' !== $text ) {
			$kept[ $name ] = $text;
		}
	}
	$listed = preg_split( '/[\s,]+/', strtolower( text_of( $wishes, 'controls' ) ), -1, PREG_SPLIT_NO_EMPTY );
	// `none` is a list without any; without the attribute there are all of them.
	if ( array() !== $listed ) {
		$controls = array_values( array_intersect( CONTROLS, $listed ) );
		if ( array() !== $controls || in_array( 'none', $listed, true ) ) {
			$kept['controls'] = array() === $controls ? 'none' : implode( ',', $controls );
		}
	}
	foreach ( FLAGS as $name ) {
		$value = $wishes[ $name ] ?? false;
		// `[ecosystem_explorer kiosk]`: WordPress gives a word without a value a number for its name.
		$bare = in_array( $name, array_filter( $wishes, 'is_int', ARRAY_FILTER_USE_KEY ), true );
		if ( $bare || true === $value || in_array( $value, array( 'true', 'yes', '1', $name ), true ) ) {
			$kept[ $name ] = '';
		}
	}
	return $kept;
}

/**
 * One wish as a text of sensible length, without control characters; empty when there is none.
 *
 * Percent signs stay: the grammar of links has them, and `sanitize_text_field` would take them out.
 *
 * @param array  $wishes Names and values.
 * @param string $name   Which.
 */
function text_of( array $wishes, string $name ): string {
	$value = $wishes[ $name ] ?? '';
	if ( ! is_scalar( $value ) || is_bool( $value ) ) {
		return '';
	}
	$text = wp_check_invalid_utf8( (string) $value );
	$text = preg_replace( '/[\x00-\x1F\x7F]+/', ' ', $text );
	return trim( mb_substr( $text, 0, 2000 ) );
}
