/** A manifest of an add-in that is not ours, with one part or another taken out or put in. */
export function manifest(change: (text: string) => string = (text) => text): string {
  return change(`<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>4d6f9f0c-9a53-4f0f-9b6c-2f5f3f6d5a10</Id>
  <Version>2.3.4</Version>
  <ProviderName>Counting House</ProviderName>
  <DefaultLocale>en-GB</DefaultLocale>
  <DisplayName DefaultValue="Reckoner"><Override Locale="cy-GB" Value="Cyfrifydd"/></DisplayName>
  <Description DefaultValue="Reckons &amp; counts."/>
  <IconUrl DefaultValue="https://example.org/icons/32.png"/>
  <HighResolutionIconUrl DefaultValue="https://example.org/icons/64.png"/>
  <Hosts><Host Name="Document"/><Host Name="Workbook"/></Hosts>
  <Requirements><Sets DefaultMinVersion="1.4"><Set Name="ExcelApi" MinVersion="1.7"/><Set Name="DialogApi"/></Sets></Requirements>
  <DefaultSettings><SourceLocation DefaultValue="https://example.org/old.html?v=1"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Requirements><bt:Sets><bt:Set Name="ExcelApi" MinVersion="1.12"/><bt:Set Name="SharedRuntime" MinVersion="1.1"/></bt:Sets></Requirements>
    <Hosts>
      <Host xsi:type="Document"/>
      <Host xsi:type="Workbook">
        <Runtimes><Runtime resid="Pane.Url" lifetime="long"/></Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script><SourceLocation resid="Script.Url"/></Script>
            <Page><SourceLocation resid="Pane.Url"/></Page>
            <Metadata><SourceLocation resid="Metadata.Url"/></Metadata>
            <Namespace resid="Namespace"/>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <FunctionFile resid="Pane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Group">
                <Label resid="Group.Label"/>
                <Icon><bt:Image size="16" resid="Icon.16"/></Icon>
                <Control xsi:type="Button" id="Open">
                  <Label resid="Open.Label"/>
                  <Supertip><Title resid="Open.Label"/><Description resid="Open.Tip"/></Supertip>
                  <Icon><bt:Image size="16" resid="Icon.16"/><bt:Image size="32" resid="Icon.32"/></Icon>
                  <Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId><SourceLocation resid="Pane.Url"/><Title resid="Pane.Title"/></Action>
                </Control>
                <Control xsi:type="Menu" id="More">
                  <Label resid="Group.Label"/>
                  <Items><Item id="Round"><Label resid="Round.Label"/><Action xsi:type="ExecuteFunction"><FunctionName>round</FunctionName></Action></Item></Items>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>
          <ExtensionPoint xsi:type="ContextMenu">
            <OfficeMenu id="ContextMenuText"><Control xsi:type="Button" id="NotHere"><Label resid="Round.Label"/></Control></OfficeMenu>
            <OfficeMenu id="ContextMenuCell">
              <Control xsi:type="Button" id="RoundCell">
                <Label resid="Round.Label"/>
                <Action xsi:type="ExecuteFunction"><FunctionName>roundCell</FunctionName></Action>
              </Control>
            </OfficeMenu>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        <bt:Image id="Icon.16" DefaultValue="https://example.org/icons/16.png"/>
        <bt:Image id="Icon.32" DefaultValue="https://example.org/icons/32.png"/>
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="https://example.org/pane.html#/start"/>
        <bt:Url id="Script.Url" DefaultValue="https://example.org/functions.js"/>
        <bt:Url id="Metadata.Url" DefaultValue="https://example.org/functions.json"/>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Namespace" DefaultValue="RECKON"/>
        <bt:String id="Group.Label" DefaultValue="Reckoner"/>
        <bt:String id="Open.Label" DefaultValue="Open"><bt:Override Locale="cy-GB" Value="Agor"/></bt:String>
        <bt:String id="Pane.Title" DefaultValue="Reckoner pane"/>
        <bt:String id="Round.Label" DefaultValue="Round"/>
      </bt:ShortStrings>
      <bt:LongStrings><bt:String id="Open.Tip" DefaultValue="Opens the pane."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`);
}
