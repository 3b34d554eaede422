# Takes back what lock.ps1 has done: settings as they were, the desktop as the shell, the account, the rule. As administrator.
# This has not been run by those who wrote it.
#Requires -RunAsAdministrator
param([string] $User = 'vitrine')
$ErrorActionPreference = 'Stop'
if (-not (Get-PSDrive HKU -ErrorAction SilentlyContinue)) { New-PSDrive HKU Registry HKEY_USERS | Out-Null }
$kept = "$Env:ProgramData\Vitrine\before.json"
if (-not (Test-Path $kept)) { throw "There is no $kept: lock.ps1 has not been run on this machine." }

foreach ($row in Get-Content $kept -Raw | ConvertFrom-Json) {
  if ($null -eq $row.Value) { Remove-ItemProperty -Path $row.Path -Name $row.Name -ErrorAction SilentlyContinue }
  else { New-ItemProperty -Path $row.Path -Name $row.Name -Value $row.Value -PropertyType $row.Type -Force | Out-Null }
}
$shell = [wmiclass] '\\localhost\root\standardcimv2\embedded:WESL_UserSetting'
$account = Get-LocalUser $User -ErrorAction SilentlyContinue
if ($account) { $shell.RemoveCustomShell($account.SID.Value) }
$shell.SetEnabled($false)
Get-CimInstance -Namespace root\standardcimv2\embedded -ClassName WEKF_PredefinedKey |
  Where-Object Enabled | ForEach-Object { $_.Enabled = 0; Set-CimInstance $_ }
Remove-NetFirewallRule -DisplayName 'Vitrine: no network' -ErrorAction SilentlyContinue
if ($account) { Remove-LocalUser $User }
Remove-Item $kept
Write-Output 'Done. Take the automatic sign-in back with Autologon, set sleep as you like with powercfg, and start the machine anew.'
