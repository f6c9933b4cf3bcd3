package journey.service.demo.rules;

import java.util.*;
import journey.domain.journey.Step;
import journey.domain.transaction.*;

final class DemoPicture {
    public static void main(String[] a) {
        long t0 = System.nanoTime();
        long[] n = {0};
        DemoCompany.generate(PlayedCompany.NOW, c -> n[0] += c.size());
        System.out.println("ms " + (System.nanoTime() - t0) / 1000000 + " rows " + n[0]);
        t0 = System.nanoTime();
        DemoCompany.generate(PlayedCompany.NOW, c -> {});
        System.out.println("ms " + (System.nanoTime() - t0) / 1000000);
        PlayedCompany c = PlayedCompany.one();
        System.out.println("customers " + c.customers.size() + " tx " + c.transactions.size() + " tp "
                + c.touchpoints.values().stream().mapToInt(List::size).sum() + " answers " + c.answers.size()
                + " comments "
                + c.answers.values().stream().filter(x -> x.comment() != null).count());
        int[] ov = new int[6];
        c.answers.values().forEach(x -> ov[x.overall()]++);
        System.out.println("overall " + Arrays.toString(ov));
        Map<Object, Integer> ev = new TreeMap<>(Comparator.comparing(String::valueOf));
        c.answers.values().forEach(x -> ev.merge(String.valueOf(x.everything()), 1, Integer::sum));
        System.out.println(ev);
        System.out.println("lost "
                + c.rows.stream()
                        .filter(r -> r instanceof journey.domain.imports.FactRow.CustomerRow cr && cr.lostAt() != null)
                        .count());
        Map<String, Integer> per = new HashMap<>();
        Map<String, Set<String>> js = new HashMap<>();
        c.transactions.values().forEach(t -> {
            per.merge(t.customer(), 1, Integer::sum);
            js.computeIfAbsent(t.customer(), x -> new HashSet<>()).add(t.journey());
        });
        int[] hist = new int[12];
        per.values().forEach(v -> hist[Math.min(11, v)]++);
        System.out.println("visits " + Arrays.toString(hist) + " multi-journey "
                + js.values().stream().filter(s -> s.size() > 1).count());
        Map<String, Integer> adhoc = new TreeMap<>();
        int moments = 0, exp = 0;
        for (var l : c.touchpoints.values())
            for (var t : l) {
                if (t.moment() != null) moments++;
                if (t.occurredAt() == null && t.promisedAt() != null) exp++;
                if (t.step().contains("-is-it") || t.step().contains("advice"))
                    adhoc.merge(t.step() + " " + t.causedBy(), 1, Integer::sum);
            }
        System.out.println("moments " + moments + " expected " + exp + " " + adhoc);
        for (String code : DemoCompany.JOURNEYS) {
            var list = c.judged.get(code);
            Map<Verdict, Integer> v = new EnumMap<>(Verdict.class);
            Map<Status, Integer> st = new EnumMap<>(Status.class);
            Map<Object, Integer> sh = new TreeMap<>();
            int unk = 0;
            for (var j : list) {
                v.merge(j.judgement().verdict(), 1, Integer::sum);
                st.merge(j.row().status(), 1, Integer::sum);
                sh.merge(j.judgement().score().shape(), 1, Integer::sum);
                if (j.judgement().verdict() == Verdict.UNKNOWN && j.row().status() != Status.OPEN) unk++;
            }
            double w = v.get(Verdict.WELL), nw = v.get(Verdict.NOT_WELL);
            System.out.printf(
                    "%n== %s n=%d rate %.3f %s closed-unknown %d %s %s%n",
                    code, list.size(), w / (w + nw), v, unk, st, sh);
            int k = 0;
            double prod = 1;
            for (Step s : c.plans.get(code).steps()) {
                int y = 0, no = 0, u = 0, only = 0, y2 = 0, n2 = 0, cut = 0;
                for (var j : list) {
                    var sj = j.judgement().steps().get(k);
                    Verdict x = sj.verdict();
                    boolean recent =
                            j.row().openedAt().isAfter(PlayedCompany.NOW.minus(java.time.Duration.ofDays(161)));
                    if (x == Verdict.WELL) {
                        y++;
                        if (recent) y2++;
                    } else if (x == Verdict.NOT_WELL) {
                        no++;
                        if (recent) n2++;
                        if (j.judgement().steps().stream()
                                        .filter(q -> q.verdict() == Verdict.NOT_WELL)
                                        .count()
                                == 1) only++;
                        if (j.row().status() == Status.CANCELLED) cut++;
                    } else if (x == Verdict.UNKNOWN) u++;
                }
                prod *= y / (double) (y + no);
                System.out.printf(
                        "  %-20s y %.3f  before %.3f recent %.3f  well %d not %d unk %d only %d cancelled-missing %d%n",
                        s.code(),
                        y / (double) (y + no),
                        (y - y2) / (double) (y - y2 + no - n2),
                        y2 / (double) (y2 + n2),
                        y,
                        no,
                        u,
                        only,
                        cut);
                k++;
            }
            System.out.printf("  product %.3f%n", prod);
            Map<String, int[]> ch = new TreeMap<>();
            for (var j : list) {
                int[] q = ch.computeIfAbsent(j.row().channel(), x -> new int[2]);
                if (j.judgement().verdict() == Verdict.WELL) q[0]++;
                if (j.judgement().verdict() == Verdict.NOT_WELL) q[1]++;
            }
            ch.forEach((x, q) -> System.out.printf("  %s %.3f of %d%n", x, q[0] / (double) (q[0] + q[1]), q[0] + q[1]));
        }
    }
}
