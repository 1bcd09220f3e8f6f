using FeedWorker.Contracts;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>A statement whose writer wants more than to be read.</summary>
internal static class HostileNews
{
    /// <summary>Every text of the message with these words around it.</summary>
    internal static ThreatStatementDetected With(string words)
    {
        var message = TestNews.Detected(outlet: "Oslen Post");
        return message with
        {
            Statement = message.Statement with
            {
                Sentence = TestNews.Part($"“We will close it,” {words} she said."),
                Speaker = TestNews.Party($"Ana {words}", "NO", $"Minister {words}"),
                Actor = TestNews.Party($"Navy {words}"),
                Recipients = [TestNews.Party($"Belmara {words}", "SE")],
                Act = TestNews.Part($"close {words}"),
                Condition = new ThreatCondition { Phrase = TestNews.Part($"if {words}"), Type = ConditionType.If },
                Deadline = new ThreatDeadline { Phrase = TestNews.Part($"by {words}") },
                Severity = message.Statement.Severity with { Reasons = [words] },
            },
            Article = message.Article with
            {
                Title = $"Strait {words}",
                SiteName = $"Post {words}",
                Url = $"https://oslen-post.example/strait?a=1&b={Uri.EscapeDataString(words.ReplaceLineEndings("").Replace('\ud800', ' '))}|c",
            },
        };
    }
}
