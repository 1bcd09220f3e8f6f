using FeedWorker.Language;
using FeedWorker.Training.Mentions;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Tests.Mentions;

public sealed class MentionsMeasureTests
{
    // "Clara Brandt met Thomas Okwiri. She didn't stay." with who is who.
    private const string Corpus = """
        # newdoc id = GUM_bio_brandt
        # newpar
        # sent_id = GUM_bio_brandt-1
        1	Clara	Clara	PROPN	NNP	_	3	nsubj	_	Entity=(1-person-new-sssss-cf1-1,2-coref
        2	Brandt	Brandt	PROPN	NNP	_	1	flat	_	Entity=1)
        3	met	meet	VERB	VBD	_	0	root	_	_
        4	Thomas	Thomas	PROPN	NNP	_	3	obj	_	Entity=(2-person-new-sssss-cf2-1,2-sgl
        5	Okwiri	Okwiri	PROPN	NNP	_	4	flat	_	Entity=2)|SpaceAfter=No
        6	.	.	PUNCT	.	_	3	punct	_	_

        # sent_id = GUM_bio_brandt-2
        1	She	she	PRON	PRP	_	4	nsubj	_	Entity=(1-person-giv:act-sssss-cf1-1-ana)
        2-3	didn't	_	_	_	_	_	_	_	_
        2	did	do	AUX	VBD	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	stay	stay	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_
        """;

    [Fact]
    public void A_document_is_its_text_again_with_its_mentions()
    {
        var document = Assert.Single(Documents(Corpus));

        Assert.Equal("Clara Brandt met Thomas Okwiri. She didn't stay.", document.Text);
        Assert.Equal(["Clara Brandt", "Thomas Okwiri", "She"], document.Mentions.Select(mention => document.Text[document.Words[mention.First].Span.Start..document.Words[mention.End - 1].Span.End]));
        Assert.Equal(["1", "2", "1"], document.Mentions.Select(mention => mention.Cluster));
        Assert.Equal([0, 3, 6], document.Mentions.Select(mention => GumHead.Of(document, mention)));
    }

    [Fact]
    public void A_bracket_that_was_never_opened_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Documents(Corpus.Replace("Entity=(2-person-new-sssss-cf2-1,2-sgl", "_", StringComparison.Ordinal)));

    [Fact]
    public void A_right_pronoun_and_right_names_are_counted()
    {
        var document = Documents(Corpus)[0];
        var report = new MentionsReport(null);
        var resolver = new MentionsTrial(LanguageModel.Default, withGoldNames: true).Run(document);

        report.Add(document, resolver.Entities, resolver.References);

        Assert.Contains("names:    CoNLL F1 0.667 (MUC 0.000 B3 1.000 CEAFe 1.000)", report.Summary(), StringComparison.Ordinal);
        Assert.Contains("pronouns: 1.000 to the right person (1 of 1; 0 unresolved)", report.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pronoun_that_is_led_to_another_is_wrong_and_shown()
    {
        var document = Documents(Corpus)[0];
        var output = new StringWriter();
        var report = new MentionsReport(output);
        var resolver = new MentionsTrial(LanguageModel.Default, withGoldNames: true).Run(document);
        var wrong = resolver.References.Select(reference => reference.How == Language.Mentions.Resolution.Pronoun ? reference with { EntityId = 1 } : reference).ToList();

        report.Add(document, resolver.Entities, wrong);

        Assert.Contains("pronouns: 0.000", report.Summary(), StringComparison.Ordinal);
        Assert.Contains("[[She]]", output.ToString(), StringComparison.Ordinal);
    }

    // The example of the shared task's paper: key {1,2,3} {4,5,6,7}, response {1,2} {3,4,5} {6,7,8,9}.
    [Fact]
    public void Cluster_scores_are_those_of_the_shared_task()
    {
        var score = new ClusterScore();

        score.Add([Set(1, 2, 3), Set(4, 5, 6, 7)], [Set(1, 2), Set(3, 4, 5), Set(6, 7, 8, 9)]);

        Assert.Equal(2 * (3 / 5.0) * (3 / 6.0) / ((3 / 5.0) + (3 / 6.0)), score.Muc, 6);
        var (precision, recall) = (((4 / 2.0) + (1 / 3.0) + (4 / 3.0) + (4 / 4.0)) / 9, ((4 / 3.0) + (1 / 3.0) + (4 / 4.0) + (4 / 4.0)) / 7);
        Assert.Equal(2 * precision * recall / (precision + recall), score.B3, 6);
        var best = (4 / 5.0) + (4 / 7.0);
        Assert.Equal(2 * (best / 3) * (best / 2) / ((best / 3) + (best / 2)), score.Ceaf, 6);
    }

    [Fact]
    public void The_best_pairing_is_found() => Assert.Equal(11, Assignment.Best(new double[,] { { 5, 4, 1 }, { 6, 3, 2 }, { 0, 0, 1 } }), 6);

    private static HashSet<int> Set(params int[] mentions) => [.. mentions];

    [Theory]
    [InlineData("# newdoc id = GUM_news_flag")]
    [InlineData("#newdoc id=GUM_news_flag")]
    [InlineData("# sent_id = GUM_news_flag-1")]
    [InlineData("# text = She stays.")]
    public void What_is_held_out_or_has_no_name_is_not_learned_from(string comment)
    {
        var text = $"{comment}\n1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tstays\tstay\tVERB\tVBZ\t_\t0\troot\t_\t_\n";

        Assert.Throws<InvalidDataException>(() => GumReader.Read(new StringReader(text), new TreebankGuard([])).ToList());
        Assert.Single(Documents(text));
    }

    [Theory]
    [InlineData("_\t2\tnsubj\t_\tEntity=(1-person)", "fields")]
    [InlineData("_\t2\tnsubj\t_\tEntity=(1-person-new-s-cf1-x-ana)", "no number")]
    [InlineData("_\t2\tnsubj\t_\tEntity=(1-person-new-s-cf1-9-ana)", "no head")]
    [InlineData("_\tx\tnsubj\t_\t_", "no number")]
    [InlineData("_\t1\tnsubj\t_\t_", "circle")]
    public void What_is_broken_is_named_with_its_line(string columns, string what)
    {
        var text = $"# newdoc id = GUM_bio_brandt\n1\tShe\tshe\tPRON\tPRP\t{columns}\n2\tstays\tstay\tVERB\tVBZ\t_\t0\troot\t_\t_\n";

        var message = Assert.Throws<InvalidDataException>(() => Documents(text)).Message;

        Assert.Contains(what, message, StringComparison.Ordinal);
        Assert.Contains("line", message, StringComparison.Ordinal);
    }

    private static List<GumDocument> Documents(string lines) => [.. GumReader.Read(new StringReader(lines), guard: null)];
}
