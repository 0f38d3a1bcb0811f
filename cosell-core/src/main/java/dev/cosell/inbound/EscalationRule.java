package dev.cosell.inbound;

/** Whom to tell after how many minutes without an answer. */
record EscalationRule(int afterMinutes, String to) {}
