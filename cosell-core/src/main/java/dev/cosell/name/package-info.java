/**
 * Names of companies and the web addresses they go by.
 *
 * <p>A {@link dev.cosell.name.CompanyName} is a name as somebody wrote it together with what
 * matters about it: its {@link dev.cosell.name.NameWord words} without accents, case and
 * punctuation, and the {@link dev.cosell.name.LegalForm legal forms} that were taken off. A {@link
 * dev.cosell.name.WebDomain} is the host of a web site or an e-mail address and the part of it that
 * somebody registered. What is known about words, legal forms, places and domains in general stands
 * in dated tables beside the classes; no organisation is in them.
 */
@NullMarked
package dev.cosell.name;

import org.jspecify.annotations.NullMarked;
