using FeedWorker.Language.Syntax;
using FeedWorker.Language.Syntax.Verbs;

namespace FeedWorker.Language.Tests.Syntax.Verbs;

public sealed class VerbLemmaTests
{
    [Theory]
    [InlineData("threaten", "threatened threatens threatening THREATENED")]
    [InlineData("move", "moved moves moving")]
    [InlineData("plan", "planned plans planning")]
    [InlineData("expel", "expelled expels expelling")]
    [InlineData("call", "called calls calling")]
    [InlineData("deny", "denied denies denying")]
    [InlineData("annex", "annexed annexes annexing")]
    [InlineData("march", "marched marches marching")]
    [InlineData("veto", "vetoed vetoes vetoing")]
    [InlineData("change", "changed changes changing")]
    [InlineData("hang", "hangs hanging hung")]
    [InlineData("belong", "belonged belongs belonging")]
    [InlineData("negotiate", "negotiated negotiates negotiating")]
    [InlineData("defeat", "defeated defeats defeating")]
    [InlineData("visit", "visited visits visiting")]
    [InlineData("unite", "united unites uniting")]
    [InlineData("settle", "settled settles settling")]
    [InlineData("seize", "seized seizes seizing")]
    [InlineData("require", "required requires requiring")]
    [InlineData("repair", "repaired repairs repairing")]
    [InlineData("panic", "panicked panics panicking")]
    [InlineData("press", "pressed presses pressing")]
    [InlineData("focus", "focused focuses focusing")]
    [InlineData("accuse", "accused accuses accusing")]
    [InlineData("lie", "lied lies lying lain")]
    [InlineData("lay", "lay laid lays laying")]
    [InlineData("find", "found finds finding")]
    [InlineData("found", "founded founding founds")]
    [InlineData("die", "died dies dying")]
    [InlineData("vow", "vowed vows vowing")]
    [InlineData("bomb", "bombed bombs bombing")]
    [InlineData("refer", "referred refers referring")]
    [InlineData("offer", "offered offers offering")]
    [InlineData("target", "targeted targets targeting targetted targetting")]
    [InlineData("cancel", "cancelled canceled cancels cancelling canceling")]
    [InlineData("agree", "agreed agrees agreeing")]
    [InlineData("need", "needed needs needing")]
    [InlineData("bring", "brought brings bringing bring")]
    [InlineData("withdraw", "withdrew withdrawn withdraws withdrawing")]
    [InlineData("be", "is are was were been being am 's \u2019re")]
    [InlineData("re-elect", "re-elected re-electing")]
    public void Every_form_of_a_verb_leads_back_to_it(string verb, string forms) =>
        Assert.All(forms.Split(' '), form => Assert.Equal(verb, VerbLemmas.Of(form, UniversalTag.Verb)));

    [Theory]
    [InlineData("'ll", "will")]
    [InlineData("wo", "will")]
    [InlineData("ca", "can")]
    [InlineData("'d", "would")]
    [InlineData("'s", "be")]
    [InlineData("s", "be")]
    [InlineData("\u2019ve", "have")]
    [InlineData("Could", "could")]
    public void An_auxiliary_is_cut_back_to_its_full_form(string form, string lemma) => Assert.Equal(lemma, VerbLemmas.Of(form, UniversalTag.Aux));

    [Theory]
    [InlineData("n't", UniversalTag.Part, "not")]
    [InlineData("N\u2019T", UniversalTag.Part, "not")]
    [InlineData("nt", UniversalTag.Part, "not")]
    [InlineData("to", UniversalTag.Part, "to")]
    [InlineData("Threats", UniversalTag.Noun, "Threats")]
    public void Of_other_words_only_the_short_negation_changes(string form, UniversalTag tag, string lemma) => Assert.Equal(lemma, VerbLemmas.Of(form, tag));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("ing")]
    [InlineData("ed")]
    [InlineData("-")]
    [InlineData("x-")]
    [InlineData("-ed")]
    [InlineData("'")]
    [InlineData("ies")]
    [InlineData("\u0130ng")]
    public void A_form_that_is_no_verb_does_no_harm(string form) => Assert.NotNull(VerbLemmas.Of(form, UniversalTag.Verb));
}
