using FeedWorker.Language.Quotes.Cues;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;
using FeedWorker.Language.Threats.Words;

namespace FeedWorker.Language.Tests.Syntax.Verbs;

public sealed class VerbFormTests
{
    [Theory]
    [InlineData("threaten", "threaten threatens threatening threatened")]
    [InlineData("vow", "vow vows vowing vowed")]
    [InlineData("move", "move moves moving moved")]
    [InlineData("agree", "agree agrees agreeing agreed")]
    [InlineData("free", "free frees freeing freed")]
    [InlineData("dye", "dye dyes dyeing dyed")]
    [InlineData("die", "die dies dying died")]
    [InlineData("lie", "lie lies lying lied")]
    [InlineData("lay", "lay lays laying laid")]
    [InlineData("deny", "deny denies denying denied")]
    [InlineData("obey", "obey obeys obeying obeyed")]
    [InlineData("panic", "panic panics panicking panicked")]
    [InlineData("veto", "veto vetoes vetoing vetoed")]
    [InlineData("boo", "boo boos booing booed")]
    [InlineData("press", "press presses pressing pressed")]
    [InlineData("march", "march marches marching marched")]
    [InlineData("annex", "annex annexes annexing annexed")]
    public void A_regular_verb_has_four_forms(string verb, string forms) => Assert.Equal(forms.Split(' '), Words(verb));

    [Theory]
    [InlineData("plan", "planned")]
    [InlineData("scrap", "scrapped")]
    [InlineData("quiz", "quizzed")]
    [InlineData("refer", "referred")]
    [InlineData("expel", "expelled")]
    [InlineData("offer", "offered")]
    [InlineData("target", "targeted")]
    [InlineData("visit", "visited")]
    [InlineData("bomb", "bombed")]
    [InlineData("raid", "raided")]
    [InlineData("show", "showed")]
    [InlineData("tax", "taxed")]
    public void The_last_letter_stands_twice_behind_a_short_vowel_that_bears_the_stress(string verb, string past) =>
        Assert.Contains((past, VerbForm.Past), VerbForms.Of(verb));

    [Fact]
    public void A_verb_that_is_spelled_in_two_ways_has_both() =>
        Assert.Equal(["cancel", "cancels", "canceling", "cancelling", "canceled", "cancelled"], Words("cancel"));

    [Theory]
    [InlineData("find", "found", null)]
    [InlineData("found", "founded", null)]
    [InlineData("write", "wrote", "written")]
    [InlineData("withdraw", "withdrew", "withdrawn")]
    [InlineData("become", "became", "become")]
    [InlineData("beat", "beat", "beaten")]
    [InlineData("hit", "hit", null)]
    public void A_participle_is_told_from_the_past_tense_where_it_differs(string verb, string past, string? participle)
    {
        var forms = VerbForms.Of(verb).ToArray();

        Assert.Equal(past, Assert.Single(forms, form => form.Form == VerbForm.Past).Word);
        Assert.Equal(participle, forms.SingleOrDefault(form => form.Form == VerbForm.Participle).Word);
    }

    [Theory]
    [InlineData("begin", "beginning")]
    [InlineData("quit", "quitting")]
    [InlineData("hear", "hearing")]
    [InlineData("come", "coming")]
    public void The_ing_form_of_an_irregular_verb_follows_the_rules(string verb, string gerund) =>
        Assert.Contains((gerund, VerbForm.Gerund), VerbForms.Of(verb));

    [Fact]
    public void Every_form_that_quotes_and_threats_know_leads_back_to_its_verb()
    {
        var verbs = CueLexicon.Verbs().Select(verb => verb.Lemma.Split(' ')[0])
            .Concat(CueWords.Verbs.Concat(HostileWords.Helpers).SelectMany(row => row.Words.Split(' ')))
            .Concat(HostileWords.Verbs.SelectMany(row => row.Words.Split(' ')))
            .Concat(ActPhrases.Openers)
            .Except(["lambast"]).Distinct(); // also spelled "lambaste"

        var astray = from verb in verbs
                     from form in VerbForms.Of(verb)
                     let lemma = VerbLemmas.Of(form.Word, UniversalTag.Verb)
                     where lemma != verb && form.Word != "ground" // the past of "grind", too
                     select $"{form.Word} is no form of {lemma} but of {verb}";

        var told = string.Join("; ", astray);
        Assert.True(told.Length == 0, told);
    }

    [Theory]
    [InlineData("hit", true)]
    [InlineData("come", true)]
    [InlineData("say", false)]
    [InlineData("threaten", false)]
    public void Some_verbs_look_the_same_in_the_past(string verb, bool same) => Assert.Equal(same, IrregularVerbs.IsPastToo(verb));

    private static IEnumerable<string> Words(string verb) => VerbForms.Of(verb).Select(form => form.Word);
}
