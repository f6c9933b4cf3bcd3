package journey.service.rollup.rules;

/** What is counted, each in a table of its own. */
public enum Subject {
    /** Transactions by verdict. */
    VERDICT,
    /** Planned steps: transactions by the step's verdict, and its touchpoints. */
    STEP,
    /** Transactions not well by the set of steps that failed. */
    FAILURE,
    /** Touchpoints at a step by channel, by moment, and ad hoc contacts by the step that caused them. */
    WORD,
    /** Pairs of touchpoints of which one directly follows the other, by the time between. */
    FLOW,
    /** Waits from one planned step to the next. */
    WAIT,
    /** Transactions by the order in which their touchpoints came. */
    VARIANT,
    /** Sums of scores, and of products of two, by the customer's overall answer. */
    COMOMENT,
    /** Transactions by how a step was done and the customer's overall answer. */
    IMPACT
}
