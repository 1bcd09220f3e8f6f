using FeedWorker.Settings.Tests.Harbour;

namespace FeedWorker.Settings.Tests;

public sealed class SettingsCheckTests
{
    private const string Named = "Quay:Name=Northside";

    [Fact]
    public void Settings_that_can_be_used_have_no_errors() => Assert.Empty(HarbourSettings.Errors(
        Named, "quay:berths=7", "Quay:Depth=12", "Quay:Slope=0.5", "Quay:Lit=true", "Quay:Closed=sunday", "Quay:Stay=2.00:00:00", "Quay:Opens=06:30", "Quay:Cranes:0=3",
        "Quay:Sheds:0:Sign=Coal", "Quay:Sheds:1:Sign=Salt", "Quay:Sheds:1:Doors=2", "Pilots:Boats=9", "Logging:LogLevel:FeedWorker=Debug"));

    [Fact]
    public void What_has_no_default_is_missing_where_its_section_is_absent() => Assert.Equal(["Quay:Name: required: what ships call it"], HarbourSettings.Errors());

    [Theory]
    [InlineData("Quai:Berths=7", "Quai: unknown section; known are Pilots, Quay")]
    [InlineData("Pilots:Bots=7", "Pilots:Bots: unknown key; known are Boats")]
    [InlineData("Quay:Sheds:0:Sgn=Coal", "Quay:Sheds:0:Sgn: unknown key; known are Doors, Sign")]
    [InlineData("Quay:Berths=hush", "Quay:Berths: not a whole number")]
    [InlineData("Quay:Depth=hush", "Quay:Depth: not a whole number")]
    [InlineData("Quay:Slope=hush", "Quay:Slope: not a number like 0.5")]
    [InlineData("Quay:Lit=hush", "Quay:Lit: not true or false")]
    [InlineData("Pilots:Boats=hush", "Pilots:Boats: not a whole number")]
    [InlineData("Quay:Stay=hush", "Quay:Stay: not a time span like 00:15:00")]
    [InlineData("Quay:Opens=hush", "Quay:Opens: not a time of day like 22:00")]
    [InlineData("Quay:Closed=hush", "Quay:Closed: not one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")]
    [InlineData("Quay:Berths:0=7", "Quay:Berths: one value is wanted, not a section")]
    [InlineData("Quay:Cranes=3", "Quay:Cranes: a list is wanted: write Quay:Cranes:0, Quay:Cranes:1, ...")]
    [InlineData("Quay:Sheds=hush", "Quay:Sheds: a list is wanted: write Quay:Sheds:0, Quay:Sheds:1, ...")]
    [InlineData("Quay:Cranes:1=hush", "Quay:Cranes:1: not a whole number")]
    [InlineData("Quay:Flags:0:Colour=red", "Quay:Flags:0: one value is wanted, not a section")]
    [InlineData("Quay:Sheds:1=hush", "Quay:Sheds:1: a section of keys is wanted: write Quay:Sheds:1:Sign and so on")]
    [InlineData("Quay:Sheds:1:Doors=2", "Quay:Sheds:1:Sign: required: what is painted on its door")]
    [InlineData("Quay:Name=North side", "Quay:Name: \"North side\" is more than one word")]
    [InlineData("Pilots:Boats=3", "Pilots:Boats: fewer than Quay:Berths")]
    public void An_error_names_its_key_and_says_what_is_wanted(string setting, string error) =>
        Assert.Equal([error], HarbourSettings.Errors(Named, "Quay:Berths=4", setting));

    [Fact]
    public void A_value_out_of_bounds_is_an_error_of_its_key() =>
        Assert.StartsWith("Quay:Berths: ", Assert.Single(HarbourSettings.Errors(Named, "Quay:Berths=0")), StringComparison.Ordinal);

    [Fact]
    public void An_error_of_no_single_key_names_the_section() =>
        Assert.Equal(["Quay: flags are for a quay without light"], HarbourSettings.Errors(Named, "Quay:Lit=true", "Quay:Flags:0=blue"));

    [Fact]
    public void Every_error_is_told_at_once() => Assert.Equal(
        [
            "Quai: unknown section; known are Pilots, Quay", "Pilots:Boats: not a whole number", "Quay:Cranes:0: not a whole number", "Quay:Cranes:2: not a whole number",
            "Logging:LogLvl: unknown key; known are Console, LogLevel",
        ],
        HarbourSettings.Errors("Quai:Berths=7", "Quay:Cranes:0=a", "Quay:Cranes:1=2", "Quay:Cranes:2=b", "Pilots:Boats=many", "Logging:LogLvl:FeedWorker=Debug"));
}
