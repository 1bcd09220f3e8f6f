using BenchmarkDotNet.Running;
using FeedWorker.Benchmarks.Analysis;
using FeedWorker.Benchmarks.Bus;
using FeedWorker.Benchmarks.Claims;
using FeedWorker.Benchmarks.Corpus;
using FeedWorker.Benchmarks.Pages;
using FeedWorker.Benchmarks.Stages;

switch (args)
{
    case ["corpus", .. var rest]:
        return await CorpusCommand.RunAsync(rest);
    case ["language", .. var rest]:
        return await AnalysisCommand.RunAsync(rest);
    case ["claims", .. var rest]:
        return await ClaimsCommand.RunAsync(rest);
    case ["hostile", .. var rest]:
        return await HostileCommand.RunAsync(rest);
    case ["pages", .. var rest]:
        return await PagesCommand.RunAsync(rest);
    case ["publish", .. var rest]:
        return await PublishCommand.RunAsync(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(SamplePages).Assembly).Run(args);
return 0;
