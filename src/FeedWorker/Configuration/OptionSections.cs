using FeedWorker.Fetching;
using FeedWorker.Operations;
using FeedWorker.Pipeline;
using FeedWorker.Publishing;
using FeedWorker.Publishing.RabbitMq;
using FeedWorker.Sample;
using FeedWorker.Scheduling;
using FeedWorker.Seeds;
using FeedWorker.Storage;

namespace FeedWorker.Configuration;

/// <summary>The sections that a configuration of the worker may have.</summary>
internal static class OptionSections
{
    /// <summary>Each with the class that holds it.</summary>
    internal static IReadOnlyDictionary<string, Type> All { get; } = new Dictionary<string, Type>
    {
        ["Analysis"] = typeof(AnalysisOptions),
        ["Feeds"] = typeof(FeedsOptions),
        ["Fetching"] = typeof(FetchingOptions),
        ["Operations"] = typeof(OperationsOptions),
        ["Pipeline"] = typeof(PipelineOptions),
        ["Publishing"] = typeof(PublishingOptions),
        ["RabbitMq"] = typeof(RabbitMqOptions),
        ["Sample"] = typeof(SampleOptions),
        ["Scheduling"] = typeof(SchedulingOptions),
        ["Storage"] = typeof(StorageOptions),
    };
}
