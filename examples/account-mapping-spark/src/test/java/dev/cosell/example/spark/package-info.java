@NullMarked
package dev.cosell.example.spark;

import org.jspecify.annotations.NullMarked;
