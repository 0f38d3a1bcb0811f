/**
 * The CRM's records, both ways.
 *
 * <p>A {@link dev.cosell.crm.CrmFieldMap} says what a CRM's columns mean. It reads an export, the
 * {@link dev.cosell.crm.CrmTables}, into a {@link dev.cosell.crm.CrmImport}: a {@link
 * dev.cosell.crm.MappedRecord} for each deal, with the {@link dev.cosell.crm.Provenance} of every
 * value, a {@link dev.cosell.crm.CrmProblem} for whatever a person should know, and the {@link
 * dev.cosell.crm.CrmLeftovers} that nothing matched. The other way, changes of a deal become a
 * {@link dev.cosell.crm.CrmWriteBack}: rows for the CRM, and what cannot be written with the
 * reason.
 *
 * <p>{@link dev.cosell.crm.SalesforceRecords} and {@link dev.cosell.crm.HubSpotRecords} hold maps
 * of the two CRMs' standard records to start from.
 */
@NullMarked
package dev.cosell.crm;

import org.jspecify.annotations.NullMarked;
