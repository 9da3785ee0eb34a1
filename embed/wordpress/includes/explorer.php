<?php
/**
 * An explorer as markup, the same for the block and for the shortcode, with what readers without scripts see instead.
 *
 * @package EcosystemExplorer
 */

namespace EcosystemExplorer;

defined( 'ABSPATH' ) || exit;

/**
 * `[ecosystem_explorer view="hubs" height="640"]`
 *
 * @param array|string $wishes The shortcode's attributes; WordPress gives a text when there are none.
 */
function shortcode( $wishes ): string {
	$wishes  = is_array( $wishes ) ? $wishes : array();
	$align   = text_of( $wishes, 'align' );
	$classes = 'ecosystem-explorer';
	if ( in_array( $align, array( 'wide', 'full' ), true ) ) {
		$classes .= ' align' . $align;
	}
	return explorer( $wishes, 'class="' . esc_attr( $classes ) . '"' );
}

/**
 * The markup, escaped. It asks for the program, too.
 *
 * @param array  $wishes  Attributes of the element, `snapshot` and `src`; from anybody who may write posts.
 * @param string $wrapper Attributes of the element around it, escaped already.
 */
function explorer( array $wishes, string $wrapper ): string {
	$snapshot = snapshot_of( $wishes );
	if ( is_wp_error( $snapshot ) ) {
		// Whoever can mend it is told; to visitors it would say nothing.
		return current_user_can( 'edit_posts' ) ? '<div ' . $wrapper . '><p>' . esc_html( $snapshot->get_error_message() ) . '</p></div>' : '';
	}
	$attributes = cleaned( $wishes );
	$fallback   = fallback( $snapshot, $attributes['lang'] ?? page_language() );
	if ( is_feed() ) {
		return $fallback;
	}
	enqueue_program();
	$tag = ' src="' . esc_url( $snapshot['url'] ) . '"';
	foreach ( $attributes as $name => $value ) {
		$tag .= ' ' . $name . ( in_array( $name, FLAGS, true ) ? '' : '="' . esc_attr( $value ) . '"' );
	}
	// The room is there before the program is: nothing below it jumps.
	$room = 'min-height:' . (int) $attributes['height'] . 'px';
	return '<div ' . $wrapper . '><ecosystem-explorer' . $tag . '><div style="' . esc_attr( $room ) . '">' . $fallback . '</div></ecosystem-explorer></div>';
}

/**
 * What readers without scripts see: what this would be, the data, and the names with the most ties.
 *
 * @param array  $snapshot `url` and `path`.
 * @param string $language `it` or `en`.
 */
function fallback( array $snapshot, string $language ): string {
	$told  = summary( $snapshot['path'], $language );
	$title = $told['title'] ?? '';
	$html  = '' === $title ? '' : '<p><strong lang="' . esc_attr( $language ) . '">' . esc_html( $title ) . '</strong></p>';
	$html .= '<p>' . esc_html__( 'This is an interactive map of an ecosystem. It needs JavaScript.', 'ecosystem-explorer' );
	$html .= ' <a href="' . esc_url( $snapshot['url'] ) . '">' . esc_html__( 'The data of the map', 'ecosystem-explorer' ) . '</a></p>';
	if ( $told && array() !== $told['names'] ) {
		/* translators: %s: how many entries there are */
		$html .= '<p>' . esc_html( sprintf( __( 'Among its %s entries:', 'ecosystem-explorer' ), number_format_i18n( $told['count'] ) ) ) . '</p>';
		$html .= '<ul><li>' . implode( '</li><li>', array_map( 'esc_html', $told['names'] ) ) . '</li></ul>';
	}
	return $html;
}

/** The language of the page, as far as there are words in it. */
function page_language(): string {
	return 0 === strpos( determine_locale(), 'it' ) ? 'it' : 'en';
}
