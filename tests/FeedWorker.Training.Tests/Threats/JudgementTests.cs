using FeedWorker.Training.Threats;

namespace FeedWorker.Training.Tests.Threats;

public sealed class JudgementTests : IDisposable
{
    private const string Analysis = """
        {"id":"a","error":null,"article":{"text":"They will strike. They may\nstrike. It rains."},"analysis":{"threats":[{"sentence":{"start":18,"end":34},"status":"Asserted","private":false,"confidence":0.62,"rules":["hinted"]},{"sentence":{"start":0,"end":17},"status":"Asserted","private":false,"confidence":0.81,"rules":["said-will","veiled"]},{"sentence":{"start":35,"end":44},"status":"MentionOnly","private":false,"confidence":0.7,"rules":["threats-mentioned"]}]}}
        {"id":"b","error":"not read"}
        {"id":"c","article":{"text":"He will hit her."},"analysis":{"threats":[{"sentence":{"start":0,"end":16},"status":"Asserted","private":true,"confidence":0.5,"rules":["said-will"]}]}}
        {"id":"d","article":{"text":"We will answer."},"analysis":{"threats":[{"sentence":{"start":0,"end":15},"status":"Asserted","private":false,"confidence":0.65,"rules":["veiled"]}]}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedworker-judgements");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Alerts_come_in_the_order_of_their_sentences_without_private_ones_and_mere_mentions()
    {
        var alerts = AnalysisFile.Alerts(File("analysis.jsonl", Analysis));

        Assert.Equal(["They will strike.", "They may\nstrike.", "We will answer."], alerts.Select(alert => alert.Words));
    }

    [Fact]
    public void Precision_counts_what_is_judged_and_the_rest_is_asked_for()
    {
        var report = Report("a\t0\t16\tthreat\tplain\nd\t0\t15\tnone\troutine\n", first: 3);

        Assert.Equal(new Share(1, 2), report.Precision);
        Assert.Equal(18, Assert.Single(report.Unjudged).Sentence.Start);
        Assert.Contains("judge\ta\t18\t34\tThey may strike.", report.Summary(), StringComparison.Ordinal);
        Assert.Contains("confidence 0.8, mean 0.81  1.000 (1 of 1", report.Summary(), StringComparison.Ordinal);
        Assert.Contains("rule veiled  0.000 (0 of 1", report.Summary(), StringComparison.Ordinal);
        Assert.Contains("false, routine: d@0", report.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_first_alerts_are_looked_at() =>
        Assert.Equal(new Share(1, 1), Report("a\t0\t17\tthreat\tplain\nd\t0\t15\tnone\troutine\n", first: 1).Precision);

    [Fact]
    public void The_judgement_that_shares_most_with_a_sentence_is_its_own()
    {
        var report = Report("a\t0\t19\tnone\troutine\na\t18\t34\tthreat\tplain\n", first: 2);

        Assert.Equal(new Share(1, 2), report.Precision);
        Assert.Empty(report.Unjudged);
    }

    [Theory]
    [InlineData("a\t0\t17\tperhaps\tplain")]
    [InlineData("a\t17\t0\tthreat\tplain")]
    [InlineData("a\t0\tthreat\tplain")]
    public void A_line_that_is_no_judgement_is_refused(string line) =>
        Assert.Throws<InvalidDataException>(() => JudgementFile.Read(File("judgements.tsv", line)));

    [Fact]
    public void A_line_that_is_no_analysis_is_refused() =>
        Assert.Throws<InvalidDataException>(() => AnalysisFile.Alerts(File("analysis.jsonl", "{\"id\":\"a\",\"analysis\":{}}")));

    // 8 of 10 by Wilson's formula: 0.49 to 0.94.
    [Fact]
    public void A_small_sample_has_a_wide_interval()
    {
        Assert.Equal("0.800 (8 of 10; 0.49 to 0.94)", new Share(8, 10).ToString());
        Assert.Equal((0.0, 1.0), default(Share).Interval);
    }

    private JudgementReport Report(string judgements, int first) => new(
        AnalysisFile.Alerts(File("analysis.jsonl", Analysis)), JudgementFile.Read(File("judgements.tsv", "# document, start, end, verdict, reason\n" + judgements)), first);

    private string File(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }
}
