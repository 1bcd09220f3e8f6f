using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FeedWorker.Tests.Deploy;

/// <summary>A compose file as YAML says it, merge keys resolved and variables at the values that <c>.env.example</c> gives.</summary>
internal sealed partial class ComposeFile
{
    private readonly string _folder;
    private readonly YamlMappingNode _root;

    public ComposeFile(string path)
    {
        _folder = Path.GetDirectoryName(path) ?? "";
        using var reader = new StringReader(Variable().Replace(Repository.Text(path), ValueOf));
        var yaml = new YamlStream();
        yaml.Load(new MergingParser(new Parser(reader)));
        _root = Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
    }

    /// <summary>What <c>.env.example</c> says, settings that are commented out included.</summary>
    public static IReadOnlyDictionary<string, string> Example { get; } = Repository.Text(".env.example").Split('\n')
        .Select(line => ExampleLine().Match(line)).Where(match => match.Success)
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

    /// <summary>The variables that the file takes from its surroundings.</summary>
    public static IEnumerable<string> VariablesOf(string path) => Variable().Matches(Repository.Text(path)).Select(match => match.Groups["name"].Value)
        .Concat(new ComposeFile(path).Services.SelectMany(service => service.Environment.Where(setting => setting.Value.Length == 0)).Select(setting => setting.Key))
        .Distinct();

    public IEnumerable<ComposeService> Services =>
        Map(_root, "services").Children.Select(service => new ComposeService(Text(service.Key), (YamlMappingNode)service.Value));

    /// <summary>The names of what is declared at the top: volumes, networks, secrets.</summary>
    public IEnumerable<string> Declared(string kind) => Map(_root, kind).Children.Keys.Select(Text);

    /// <summary>A setting of something that is declared at the top; empty when it is not given.</summary>
    public string Declared(string kind, string name, string key) =>
        Map(_root, kind).Children[name] is YamlMappingNode node && node.Children.TryGetValue(key, out var value) ? Text(value) : "";

    /// <summary>A path that the file names, seen from the root of the repository.</summary>
    public string FromRoot(string path) =>
        Path.GetRelativePath(Repository.At("."), Path.GetFullPath(Path.Combine(Repository.At(_folder), path))).Replace('\\', '/');

    public ComposeService Service(string name) => Services.Single(service => service.Name == name);

    internal static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    internal static YamlMappingNode Map(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlMappingNode map ? map : new YamlMappingNode();

    // Compose leaves the text after ":-" where the variable is not set.
    private static string ValueOf(Match match) =>
        Example.TryGetValue(match.Groups["name"].Value, out var value) ? value : match.Groups["default"].Value;

    [GeneratedRegex(@"\$\{(?<name>[A-Z0-9_]+)(:-(?<default>[^}]*))?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^#?(?<name>[A-Z0-9_]+)=(?<value>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex ExampleLine();
}
