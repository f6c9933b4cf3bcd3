package journey.service.flow.rules;

/**
 * How a transaction can differ from its plan.
 *
 * @see <a href="https://doi.org/10.1108/JSTP-05-2015-0111">Halvorsrud, Kvale and Følstad (2016), Improving service quality
 *     through customer journey analysis, J. Service Theory and Practice 26(6)</a>
 */
public enum DeviationKind {
    /** A contact that the plan does not have. */
    AD_HOC,
    /** A required step of a closed transaction that never came. */
    MISSING,
    /** A step that was not well. */
    FAILED,
    /** A step that came before an earlier one of the plan. */
    OUT_OF_SEQUENCE,
    /** A planned step that came more than once. */
    REPEATED
}
