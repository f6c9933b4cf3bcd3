package journey.web.customer;

import journey.service.customer.CustomerLife;
import journey.service.customer.CustomerView;
import journey.web.sentence.Sentence;
import journey.web.wording.Wording;

/** Says in one sentence how it went for a customer. */
final class CustomerSentence {

    private CustomerSentence() {}

    static Sentence of(CustomerView customer, CustomerLife life, Wording words) {
        String name = customer.called();
        if (life.transactions() == 0 || life.firstSeen() == null) {
            return words.sentence("customer.sentence.none", true, name);
        }
        long came = life.transactions();
        long judged = customer.well() + customer.notWell();
        String begin = words.say("customer.sentence.came", name, came, words.year(life.firstSeen()));
        if (judged == 0) {
            return words.sentence("customer.sentence.unknown", false, begin);
        }
        if (customer.well() == came) {
            return words.sentence("customer.sentence.all", true, begin, came);
        }
        boolean mostly = customer.well() * 2 > judged;
        return words.sentence("customer.sentence.well", mostly, begin, customer.well());
    }
}
