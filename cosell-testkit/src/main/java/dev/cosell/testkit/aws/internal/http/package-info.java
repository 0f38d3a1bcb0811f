/** The server: the API's endpoint, the operator's endpoint, and what goes wrong on the way. */
@NullMarked
package dev.cosell.testkit.aws.internal.http;

import org.jspecify.annotations.NullMarked;
