using FeedWorker.ThreatAlerts.Configuration;

namespace FeedWorker.ThreatAlerts.Tests.Alerts.Rules;

/// <summary>What a start refuses: each error names the key, the value and why.</summary>
public sealed class RuleCheckTests
{
    private static readonly string[] _sound =
        ["RabbitMq:User=ada", "RabbitMq:Password=tide", "Webhook:Url=https://desk.example/alerts", "Webhook:Secret=sixteen letters!"];

    [Theory]
    [InlineData("Alerts:Rules:0:Severity=3", "Alerts:Rules:0:Severity: unknown key; known are ActorCountries, Actors,")]
    [InlineData("Alerts:Rules:0=urgent", "Alerts:Rules:0: a section of keys is wanted")]
    [InlineData("Alerts:Rules:0:MinimumSeverity=3", "Alerts:Rules:0:Name: required")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:MinimumSeverity=6", "Alerts:Rules:0:MinimumSeverity: The field MinimumSeverity must be between 1 and 5.")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:MinimumConfidence=high", "Alerts:Rules:0:MinimumConfidence: not a number like 0.5")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Kinds:0=Militry", "Alerts:Rules:0:Kinds: \"Militry\" is not known; known are Unspecified, Military,")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Kinds:0=3", "Alerts:Rules:0:Kinds: \"3\" is not known")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Statuses:0=Unknown", "Alerts:Rules:0:Statuses: \"Unknown\" is not known; known are Asserted,")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Statuses:0=Denied", "Alerts:Rules:0:Statuses: only Asserted and Withdrawn are announced: nothing would ever be Denied")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:ActorCountries:0=UK", "Alerts:Rules:0:ActorCountries: \"UK\" is not the code of the United Kingdom: write GB")]
    [InlineData("Alerts:Countries:0=Norway", "Alerts:Countries: \"Norway\" is not a code of two letters like NO")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Words:0=?!", "Alerts:Rules:0:Words: \"?!\" has neither letter nor digit")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Parties:0=…", "Alerts:Rules:0:Parties: \"…\" has neither letter nor digit")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Speakers:0=**", "Alerts:Rules:0:Speakers: \"**\" has neither letter nor digit")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Actors:0=\u0301", "Alerts:Rules:0:Actors: \"\u0301\" has neither letter nor digit")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Recipients:0=—|Alerts:Rules:0:Ignore=true", "Alerts:Rules:0:Recipients: \"—\" has neither letter nor digit")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Parties:0=https://www.wikidata.org/wiki/Q142", "Alerts:Rules:0:Parties: \"https://www.wikidata.org/wiki/Q142\" is an address")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Outlets:0=https://gossip.example/", "Alerts:Rules:0:Outlets: \"https://gossip.example/\" is an address: write its host alone, gossip.example")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Outlets:0=gossip.example/news", "Alerts:Rules:0:Outlets: \"gossip.example/news\" is an address: write its host alone, gossip.example")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Outlets:0=gossip.example:443", "Alerts:Rules:0:Outlets: \"gossip.example:443\" is an address: write its host alone, gossip.example")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Outlets:0=*.gossip.example", "Alerts:Rules:0:Outlets: \"*.gossip.example\": write gossip.example")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Outlets:0=-", "Alerts:Rules:0:Outlets: \"-\" has neither letter nor digit")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Feeds:0=-", "Alerts:Rules:0:Feeds: \"-\" has neither letter nor digit")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Outlets:0=", "Alerts:Rules:0:Outlets: an entry is empty")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Ignore=true|Alerts:Rules:0:Sinks:0=console", "Alerts:Rules:0:Ignore: true, but the rule names sinks too")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Ignore=true|Alerts:Rules:0:Continue=true", "Alerts:Rules:0:Continue: true, but what is ignored")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Sinks:0=pager", "Alerts:Rules:0:Sinks: there is no sink \"pager\"; turned on are console, webhook")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Sinks:0=console|Console:Enabled=false", "Alerts:Rules:0:Sinks: the sink \"console\" is turned off")]
    [InlineData("Alerts:Rules:0:Name=a|Alerts:Rules:0:Digest:0=webhook", "Alerts:Rules:0:Digest: no entry of Alerts:Digests says when \"webhook\" gets its digest")]
    [InlineData("Alerts:Rules:0:Name=default|Alerts:Rules:0:Kinds:0=Cyber", "Alerts:Rules:0:Name: \"default\" is the name of another rule")]
    [InlineData("Alerts:MinimumSeverity=3|Alerts:Rules:0:Name=all", "Alerts:MinimumSeverity: belongs to the default rule, which can never be reached")]
    [InlineData("Alerts:TimeZone=Europe/Olso", "Alerts:TimeZone: \"Europe/Olso\" is not the name of a time zone like Europe/Oslo")]
    [InlineData("Alerts:QuietHours:0:From=22:00", "Alerts:QuietHours:0:To: required: a time of day like 07:00")]
    [InlineData("Alerts:QuietHours:0:From=25:00", "Alerts:QuietHours:0:From: not a time of day like 22:00")]
    [InlineData("Alerts:QuietHours:0:From=22:00|Alerts:QuietHours:0:To=07:00|Alerts:QuietHours:0:Days:0=Someday", "Alerts:QuietHours:0:Days: \"Someday\" is not a day")]
    [InlineData("Alerts:QuietHours:0:From=22:00|Alerts:QuietHours:0:To=07:00|Alerts:QuietHours:0:Sinks:0=pager", "Alerts:QuietHours:0:Sinks: there is no sink \"pager\"")]
    [InlineData("Alerts:Digests:0:Times:0=8 am", "Alerts:Digests:0:Times: \"8 am\" is not a time of day like 08:00")]
    [InlineData("Alerts:Digests:0:Sinks:0=webhook", "Alerts:Digests:0:Times: required, or Every")]
    [InlineData("Alerts:Digests:0:Every=00:00:01", "Alerts:Digests:0:Every: 00:00:01 is not between 00:01:00 and 7.00:00:00")]
    public void A_mistake_is_told_with_its_place_and_its_reason(string settings, string error) =>
        Assert.StartsWith(error, Assert.Single(Errors(settings)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Outlets:0=Dock: News")]
    [InlineData("Outlets:0=dock.example: News")]
    [InlineData("Outlets:0=Dock/Quay")]
    [InlineData("Outlets:0=kai-öst.example")]
    [InlineData("Outlets:0=7")]
    [InlineData("Feeds:0=https://feeds.example/world.xml")]
    [InlineData("Parties:0=Q142|Parties:1=O'Dray & Sons")]
    public void What_a_name_may_be_is_accepted(string settings) => Assert.Empty(Errors(Rule(0, settings)));

    [Theory]
    [InlineData("Kinds:0=Cyber", "Kinds:0=Cyber|Countries:0=NO")]
    [InlineData("MinimumSeverity=3", "MinimumSeverity=4|Words:0=fleet")]
    [InlineData("Countries:0=NO|Countries:1=SE", "Countries:0=SE")]
    public void A_rule_below_a_wider_one_can_never_be_reached(string wide, string narrow)
    {
        var settings = $"{Rule(0, wide)}|{Rule(1, narrow)}";

        Assert.StartsWith("Alerts:Rules:1: \"rule 1\" can never be reached: all that fits it fits \"rule 0\"", Assert.Single(Errors(settings)), StringComparison.Ordinal);
        Assert.Empty(Errors($"{settings}|Alerts:Rules:0:Continue=true"));
        Assert.Empty(Errors($"{Rule(0, narrow)}|{Rule(1, wide)}"));
    }

    [Fact]
    public void Quiet_hours_that_never_end_are_an_error() => Assert.All(
        Errors("Alerts:QuietHours:0:From=00:00|Alerts:QuietHours:0:To=00:00"),
        error => Assert.StartsWith("Alerts:QuietHours: they never end for", error, StringComparison.Ordinal));

    private static string Rule(int number, string settings) =>
        string.Join('|', settings.Split('|').Prepend($"Name=rule {number}").Select(setting => $"Alerts:Rules:{number}:{setting}"));

    private static IReadOnlyList<string> Errors(string settings) =>
        AlertsSettings.Check.Errors(AlertsSettings.Sources.Load(null, [.. _sound, .. settings.Split('|')], []));
}
