<?php
/**
 * What a visitor gets for the block.
 *
 * @package EcosystemExplorer
 *
 * @var array     $attributes The block's attributes.
 * @var \WP_Block $block      The block.
 */

namespace EcosystemExplorer;

defined( 'ABSPATH' ) || exit;

// Of an alignment that is the default, and therefore not written in the post, not every WordPress makes a class.
$wrapper = isset( $block->parsed_block['attrs']['align'] ) ? array() : array( 'class' => 'align' . $attributes['align'] );

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- `explorer` escapes every part.
echo explorer( $attributes, get_block_wrapper_attributes( $wrapper ) );
