package dev.cosell.alias;

/** What an account is to the company that a question names. */
public enum AccountRelation {
  /** The account is the company. */
  SAME,
  /** The account is the company's parent, or an organisation that the company is a part of. */
  PARENT,
  /** The account is a subsidiary or a part of the company. */
  SUBSIDIARY,
  /** The account and the company have a parent in common. */
  SIBLING,
  /** Nothing but likeness connects the account with the company. */
  NONE
}
